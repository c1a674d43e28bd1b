import { useCallback, useEffect, useState } from 'react'
import type { ExerciseState } from '@/lib/course/course-state'

const POLL_MILLISECONDS = 2000

/**
 * The learner's state of an exercise.
 * @param isWatching something else than this page may change it: an editor, curl
 * @returns undefined until it is known, and a way to ask for it anew
 */
export function useExercise(slug: string, isWatching: boolean) {
  const [state, setState] = useState<ExerciseState>()

  const refresh = useCallback(async () => {
    const next = await fetchExercise(slug)
    if (next) setState(next)
  }, [slug])

  const isPolling = isWatching || (state?.version ?? null) !== null
  useEffect(() => {
    const ask = () => {
      if (document.visibilityState === 'visible') void refresh()
    }
    ask()
    const timer = isPolling ? setInterval(ask, POLL_MILLISECONDS) : undefined
    document.addEventListener('visibilitychange', ask)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', ask)
    }
  }, [isPolling, refresh])

  return { state, refresh }
}

async function fetchExercise(slug: string): Promise<ExerciseState | undefined> {
  try {
    const response = await fetch(`/api/live?lesson=${slug}`, { cache: 'no-store' })
    if (!response.ok) return undefined
    const { course } = (await response.json()) as { course?: { exercise: ExerciseState | null } }
    return course?.exercise ?? undefined
  } catch {
    // The server is away: the page keeps what it has.
    return undefined
  }
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
