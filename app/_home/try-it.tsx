'use client'

import { useState, useTransition, type SubmitEvent } from 'react'
import { OutcomeView } from '@/app/_components/outcome-view'
import { useLiveState } from '@/app/_components/live-state'
import type { FirstExperiment } from '@/lib/course/first-experiments'
import type { Outcome } from '@/lib/wire/outcome'
import styles from './home.module.css'

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
    if (isPending) return
    const body = new FormData(event.currentTarget)
    startTransition(async () => {
      const { id, error } = await post(body)
      const state = id === undefined ? undefined : await refresh(id)
      setOutcome(state?.outcome ?? undefined)
      const reason = state?.hasLabCookie === false ? cookiesBlocked : (error ?? unreachable)
      setProblem(state?.outcome ? undefined : reason)
    })
  }

  return (
    <>
      <form action="/first" method="post" onSubmit={submit}>
        <input type="hidden" name="experiment" value={experiment} />
        <button aria-disabled={isPending}>{label}</button>
      </form>
      <div role="status" className={styles.outcome}>
        {problem && <p className="error">{problem}</p>}
        {outcome && <OutcomeView outcome={outcome} isExplained />}
        {!outcome && !problem && <Waiting isPending={isPending} />}
      </div>
    </>
  )
}

/** Where the outcome will stand. */
function Waiting({ isPending }: { isPending: boolean }) {
  return (
    <div className={styles.waiting}>
      <p className="soft">{isPending ? 'On its way…' : 'Nothing has crossed yet.'}</p>
      <pre aria-hidden="true">The line, as the server sends it</pre>
      <pre aria-hidden="true">What your browser brings next</pre>
      <pre aria-hidden="true">Whether the prediction held</pre>
    </div>
  )
}

const cookiesBlocked =
  'Your browser blocks cookies for this site: it kept none of those the server just sent. Allow them and try again.'
const unreachable = 'The server did not answer. Is it still running? Try again.'

interface Answer {
  id?: string
  error?: string
}

let underWay: Promise<unknown> = Promise.resolve()

/** One after the other: two first experiments at once would each bring a lab cookie, and only one would stay. */
function post(body: FormData): Promise<Answer> {
  const answer = underWay.then(() => send(body))
  underWay = answer
  return answer
}

/** Sends the form; the id of the line that was sent, or the server's reason, or neither when it could not be reached. */
async function send(body: FormData): Promise<Answer> {
  try {
    const response = await fetch('/first', { method: 'POST', body, headers: { accept: 'application/json' } })
    return (await response.json()) as Answer
  } catch {
    return {}
  }
}
