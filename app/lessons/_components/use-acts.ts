'use client'

import { useState, useTransition, type SubmitEvent } from 'react'
import { useLiveState } from '@/app/_components/live-state'
import { perform, type Act, type Answer } from './act'

const SHOWN_ANSWERS = 6

interface ActsOptions {
  /** Is told what the server answered to an act. */
  onAnswers?: (received: readonly Answer[], act: number) => void
  /** Whether an act begins a new run: the answers from before are shown no more. */
  isStart?: (act: number) => boolean
}

/**
 * The acts of a form, performed by fetch in place of the form's own way.
 * @param acts those of its buttons; a button names its own by its place, `data-act="0"`
 * @returns the last answers, and whether each act has been performed
 */
export function useActs(acts: readonly Act[], { onAnswers, isStart }: ActsOptions = {}) {
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
      const isAnew = isStart?.(index)
      setAnswers((before) => [...(isAnew ? [] : before), ...received].slice(-SHOWN_ANSWERS))
      onAnswers?.(received, index)
      setDone((before) => new Set(before).add(index))
      // Not awaited: the next button may be pressed as soon as the answer is there.
      void refresh()
    })
  }

  return { answers, isComplete: done.size === acts.length, isPending, submit }
}

/** What a form holds, as it sends it itself. */
function fieldsOf(form: HTMLFormElement): URLSearchParams {
  const fields = new URLSearchParams()
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') fields.append(name, value)
  return fields
}
