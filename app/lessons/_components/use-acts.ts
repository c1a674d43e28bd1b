'use client'

import { useState, useTransition, type SubmitEvent } from 'react'
import { useLiveState } from '@/app/_components/live-state'
import { perform, type Act, type Answer } from './act'

const SHOWN_ANSWERS = 6

/**
 * The acts of a form, performed by fetch in place of the form's own way.
 * @param acts those of its buttons; a button names its own by its place, `data-act="0"`
 * @returns the last answers, and whether each act has been performed
 */
export function useActs(acts: readonly Act[]) {
  const { refresh } = useLiveState()
  const [answers, setAnswers] = useState<Answer[]>([])
  const [done, setDone] = useState<ReadonlySet<number>>(new Set())
  const [isPending, startTransition] = useTransition()

  function submit(event: SubmitEvent<HTMLFormElement>) {
    const { submitter } = event.nativeEvent
    const index = Number(submitter?.dataset.act)
    const act = acts[index]
    if (!act) return
    event.preventDefault()
    if (isPending) return
    const fields = fieldsOf(event.currentTarget)
    startTransition(async () => {
      const received = await perform(act, fields)
      setAnswers((before) => [...before, ...received].slice(-SHOWN_ANSWERS))
      setDone((before) => new Set(before).add(index))
      // Not awaited: the next button may be pressed as soon as the answer is there.
      void refresh()
    })
  }

  return { answers, isComplete: done.size === acts.length, isPending, submit }
}

/** What a form holds, as it sends it itself. */
export function fieldsOf(form: HTMLFormElement): URLSearchParams {
  const fields = new URLSearchParams()
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') fields.append(name, value)
  return fields
}
