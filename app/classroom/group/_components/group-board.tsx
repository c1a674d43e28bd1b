'use client'

import { useState } from 'react'
import type { Learner } from '@/lib/classroom/overview'
import styles from '../../classroom.module.css'
import { LearnerTable, type Course } from './learner-table'
import { RemoveForm } from './remove-form'
import { useMinutely } from './use-minutely'
import { useOverview } from './use-overview'

interface GroupBoardProps extends Course {
  initial: Learner[]
}

/** The learners and how far they have come, kept up to date. */
export function GroupBoard({ initial, ...course }: GroupBoardProps) {
  const [isPaused, setIsPaused] = useState(false)
  const { learners, isOver } = useOverview(initial, isPaused)
  const sums = sumsOf(learners)
  return (
    <section aria-labelledby="learners-title">
      <h2 id="learners-title">How far they are</h2>
      <p>{sums}</p>
      {/* The table changes every few seconds: whoever listens is told at most once a minute. */}
      <p role="status" className={styles.unseen}>
        {useMinutely(sums)}
      </p>
      {isOver && (
        <p className="notice" role="alert">
          <strong>This group is not open any more.</strong> It was closed, ended or given a new link
          elsewhere: what you see is how it was.
        </p>
      )}
      {learners.length > 0 && (
        <>
          <p className="soft">✓ exercise passed · ○ read · – neither yet</p>
          <LearnerTable learners={learners} {...course} />
        </>
      )}
      <button
        type="button"
        className={`quiet ${styles.withScript}`}
        aria-pressed={isPaused}
        onClick={() => setIsPaused(!isPaused)}
      >
        {isPaused ? 'Go on' : 'Pause'}
      </button>
      <noscript>
        <p>
          <a href="/classroom/group">Refresh</a> to see what is new.
        </p>
      </noscript>
      {learners.length > 0 && <RemoveForm learners={learners} />}
    </section>
  )
}

function sumsOf(learners: Learner[]): string {
  if (learners.length === 0) return 'Nobody has joined yet.'
  const sum = (part: 'read' | 'passed') => learners.reduce((total, learner) => total + learner[part], 0)
  const people = `${learners.length} ${learners.length === 1 ? 'learner' : 'learners'}`
  return `${people}. Exercises passed: ${sum('passed')}. Lessons read: ${sum('read')}.`
}
