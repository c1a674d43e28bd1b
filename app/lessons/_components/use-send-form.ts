import { useState } from 'react'
import { useLiveState } from '@/app/_components/live-state'

/**
 * Sends a form as the browser would, stays on the page and asks for the live state anew.
 * @returns `problem`: why it was not kept, in a sentence
 */
export function useSendForm() {
  const { refresh } = useLiveState()
  const [problem, setProblem] = useState<string | null>(null)
  const [isPending, setIsPending] = useState(false)

  async function send(form: HTMLFormElement): Promise<void> {
    setIsPending(true)
    const reason = await inTurn(form.action, new FormData(form))
    const state = await refresh()
    const isBlocked = state && !state.user && !state.hasLabCookie
    setProblem(reason ?? (isBlocked ? cookiesBlocked : null))
    setIsPending(false)
  }

  return { send, problem, isPending }
}

let underWay: Promise<unknown> = Promise.resolve()

/** One after the other: two first answers at once would each bring a lab cookie, and only one would stay. */
function inTurn(address: string, body: FormData): Promise<string | null> {
  const answer = underWay.then(() => post(address, body))
  underWay = answer
  return answer
}

/** Why the server did not take it; null when it did. */
async function post(address: string, body: FormData): Promise<string | null> {
  try {
    const response = await fetch(address, { method: 'POST', body, headers: { accept: 'application/json' } })
    if (response.ok) return null
    const { error } = (await response.json()) as { error: string }
    return error
  } catch {
    return 'The server did not answer, so this was not kept. Try again.'
  }
}

/** What a learner is told whose browser has not brought the lab cookie back. */
export const cookiesBlocked =
  'Your browser blocks cookies for this site, so this was not kept. Allow them and try again.'
