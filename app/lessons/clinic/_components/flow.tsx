'use client'

import type { Act } from '../../_components/act'
import { ActButtons } from '../../_components/act-buttons'
import { Answers } from '../../_components/answers'
import { LessonWire } from '../../_components/lesson-wire'
import { useActs } from '../../_components/use-acts'
import styles from './tickets.module.css'

interface FlowProps {
  acts: Act[]
  /** Pages that are opened in a tab of their own. */
  visits: { label: string; path: string }[]
  wire: string[]
  /** Pressed at the end. */
  regression?: Act
}

/** A flow to run, what the server answered, and beside it what crossed. */
export function Flow({ acts, visits, wire, regression }: FlowProps) {
  const { answers, isPending, submit } = useActs(regression ? [...acts, regression] : acts)
  return (
    <div className={styles.flow}>
      <form method="post" onSubmit={submit}>
        <ActButtons acts={acts} isPending={isPending} />
        {visits.map(({ label, path }) => (
          <p key={path}>
            <a href={path} target="_blank">
              {label}
            </a>{' '}
            <span className="soft">(a tab of its own)</span>
          </p>
        ))}
        {regression && <ActButtons acts={[regression]} from={acts.length} isPending={isPending} />}
        <div role="status">{answers.length > 0 && <Answers answers={answers} />}</div>
      </form>
      <LessonWire paths={wire} />
    </div>
  )
}
