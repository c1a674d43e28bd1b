'use client'

import { useState, type SubmitEvent } from 'react'
import { useLiveState } from '@/app/_components/live-state'
import type { RecallQuestion } from '@/lib/course/recall'
import { replayEarlyInput } from '@/lib/early-input'
import { Because } from './because'
import styles from './lessons.module.css'
import { useSendForm } from './use-send-form'

interface RecallFormProps {
  slug: string
  question: RecallQuestion
}

/** One question. With a script the explanation appears beside it; without one it stands on `/progress`. */
export function RecallForm({ slug, question }: RecallFormProps) {
  const { state } = useLiveState()
  const { send, problem, isPending } = useSendForm()
  const [chosen, setChosen] = useState<number>()
  const [answered, setAnswered] = useState<number>()
  const earlier = state?.course?.progress.answers[`${slug}/${question.id}`]
  const selected = chosen ?? earlier
  const id = `${slug}-${question.id}-question`

  async function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = event.currentTarget
    const option = Number(new FormData(form).get('option'))
    await send(form)
    setAnswered(option)
  }

  return (
    <form
      className={styles.recall}
      action="/progress/answer"
      method="post"
      autoComplete="off"
      ref={replayEarlyInput}
      onSubmit={(event) => void submit(event)}
      aria-labelledby={id}
    >
      <input type="hidden" name="lesson" value={slug} />
      <input type="hidden" name="question" value={question.id} />
      <fieldset>
        <legend id={id}>{question.question}</legend>
        {question.options.map(({ text }, index) => (
          <label key={text}>
            <input
              type="radio"
              name="option"
              value={index}
              checked={index === selected}
              onChange={() => setChosen(index)}
              required
            />{' '}
            {text}
          </label>
        ))}
        <button aria-disabled={isPending}>
          {(answered ?? earlier) === undefined ? 'Answer' : 'Answer again'}
        </button>
      </fieldset>
      <div>
        <div role="status">
          {problem && <p className="error">{problem}</p>}
          {answered !== undefined && <Because question={question} option={answered} />}
        </div>
        {/* Outside of the status: what was answered some other day is no news. */}
        {answered === undefined && earlier !== undefined && <Because question={question} option={earlier} />}
      </div>
    </form>
  )
}
