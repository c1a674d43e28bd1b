import { useEffect } from 'react'
import { useLiveState } from '@/app/_components/live-state'

const POLL_MILLISECONDS = 2000

/**
 * The learner's state of an exercise, from the page's one live request.
 * @param isWatching something else than this page may change it: an editor, curl
 * @returns undefined until it is known, and a way to ask for it anew
 */
export function useExercise(slug: string, isWatching: boolean) {
  const { state: live, refresh } = useLiveState()
  const exercise = live?.course?.exercise
  // After a soft navigation the old page's answer stays until the new one has come.
  const state = exercise?.lesson === slug ? exercise : undefined

  const isPolling = isWatching || (state?.version ?? null) !== null
  useEffect(() => {
    if (!isPolling) return
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') void refresh()
    }, POLL_MILLISECONDS)
    return () => clearInterval(timer)
  }, [isPolling, refresh])

  return { state, refresh }
}

/** What the server says to the gaps; null: it kept them. */
export type GapProblems = Record<string, string>

/** Sends the form of the gaps. @returns what is wrong with them; null: they are kept */
export async function saveGaps(form: FormData): Promise<GapProblems | null> {
  try {
    const headers = { accept: 'application/json' }
    const response = await fetch('/lessons/exercise/fill', { method: 'POST', body: form, headers })
    if (response.ok) return null
    if (response.status !== 422) return { '': `The server answered ${response.status}: nothing was saved.` }
    const { problems } = (await response.json()) as { problems: GapProblems }
    return problems
  } catch {
    return { '': 'The server did not answer: nothing was saved. Is it still running?' }
  }
}
