'use client'

import { useState, useTransition, type SubmitEvent } from 'react'
import { useLiveState } from '@/app/_components/live-state'
import type { LessonSlug } from '@/lib/course/lessons'
import styles from './lessons.module.css'
import { sendForm } from './send-form'

/** The button by which a learner says that a lesson is read; answering a question says so too. */
export function MarkRead({ slug }: { slug: LessonSlug }) {
  const { state, refresh } = useLiveState()
  const [problem, setProblem] = useState<string | null>(null)
  const [isPending, startTransition] = useTransition()
  const isRead = state?.course?.progress.read.includes(slug) ?? false

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = event.currentTarget
    startTransition(async () => {
      setProblem(await sendForm(form))
      await refresh()
    })
  }

  return (
    <div>
      <div role="status">
        {problem && <p className="error">{problem}</p>}
        {isRead && <p className={styles.right}>Read</p>}
      </div>
      {!isRead && (
        <form action="/progress/read" method="post" onSubmit={submit}>
          <input type="hidden" name="lesson" value={slug} />
          <button aria-disabled={isPending}>I have read this lesson</button>
        </form>
      )}
    </div>
  )
}
