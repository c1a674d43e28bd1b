'use client'

import { useRef, type SubmitEvent } from 'react'
import { useLiveState } from '@/app/_components/live-state'
import type { LessonSlug } from '@/lib/course/lessons'
import styles from './lessons.module.css'
import { useSendForm } from './use-send-form'

/** The button by which a learner says that a lesson is read; answering a question says so too. */
export function MarkRead({ slug }: { slug: LessonSlug }) {
  const { state } = useLiveState()
  const { send, problem, isPending } = useSendForm()
  const box = useRef<HTMLDivElement>(null)
  const isRead = state?.course?.progress.read.includes(slug) ?? false

  async function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    await send(event.currentTarget)
    // The button goes, and would take the focus along.
    box.current?.focus()
  }

  return (
    <div ref={box} tabIndex={-1}>
      <div role="status">
        {problem && <p className="error">{problem}</p>}
        {isRead && <p className={styles.right}>You have read this lesson.</p>}
      </div>
      {!isRead && (
        <form action="/progress/read" method="post" onSubmit={(event) => void submit(event)}>
          <input type="hidden" name="lesson" value={slug} />
          <button aria-disabled={isPending}>I have read this lesson</button>
        </form>
      )}
    </div>
  )
}
