'use client'

import { useState, useTransition, type SubmitEvent } from 'react'
import { OutcomeView } from '@/app/_components/outcome-view'
import { useLiveState } from '@/app/_components/live-state'
import type { FirstExperiment } from '@/lib/course/first-experiments'
import type { Outcome } from '@/lib/wire/outcome'

interface TryItProps {
  experiment: FirstExperiment
  label: string
}

/** One button that sends a line for real and shows what crossed. Without a script the form posts to the same address. */
export function TryIt({ experiment, label }: TryItProps) {
  const { refresh } = useLiveState()
  const [outcome, setOutcome] = useState<Outcome>()
  const [problem, setProblem] = useState<string>()
  const [isPending, startTransition] = useTransition()

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    const body = new FormData(event.currentTarget)
    startTransition(async () => {
      const id = await post(body)
      const state = id === undefined ? undefined : await refresh(id)
      setOutcome(state?.outcome ?? undefined)
      setProblem(state?.outcome ? undefined : state?.hasLabCookie === false ? cookiesBlocked : unreachable)
    })
  }

  return (
    <>
      <form action="/first" method="post" onSubmit={submit}>
        <input type="hidden" name="experiment" value={experiment} />
        <button aria-disabled={isPending}>{label}</button>
      </form>
      <div role="status">
        {problem && <p className="error">{problem}</p>}
        {outcome && <OutcomeView outcome={outcome} isExplained />}
      </div>
    </>
  )
}

const cookiesBlocked =
  'Your browser blocks cookies for this site: it kept none of those the server just sent. Allow them and try again.'
const unreachable = 'The server did not answer. Is it still running? Try again.'

let underWay: Promise<unknown> = Promise.resolve()

/** One after the other: two first experiments at once would each bring a lab cookie, and only one would stay. */
function post(body: FormData): Promise<string | undefined> {
  const answer = underWay.then(() => send(body))
  underWay = answer
  return answer
}

/** Sends the form; the id of the line that was sent, or undefined when the server could not be reached. */
async function send(body: FormData): Promise<string | undefined> {
  try {
    const response = await fetch('/first', { method: 'POST', body, headers: { accept: 'application/json' } })
    if (!response.ok) return undefined
    const { id } = (await response.json()) as { id: string }
    return id
  } catch {
    return undefined
  }
}
