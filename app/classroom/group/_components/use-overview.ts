import { useEffect, useRef, useState } from 'react'
import type { Learner } from '@/lib/classroom/overview'

const POLL_MILLISECONDS = 3000

/**
 * The group's learners, asked for anew every three seconds while the page is looked at.
 * @param initial what the page came with
 * @param isPaused keeps what is there
 */
export function useOverview(initial: Learner[], isPaused: boolean) {
  const [learners, setLearners] = useState(initial)
  const [isOver, setIsOver] = useState(false)
  const version = useRef('')

  useEffect(() => {
    if (isPaused || isOver) return
    let isCurrent = true

    async function ask() {
      if (document.visibilityState !== 'visible') return
      const response = await fetchOverview(version.current)
      if (!isCurrent || !response) return
      if (response.status === 404) setIsOver(true)
      if (!response.ok) return
      const news = (await response.json()) as { learners: Learner[] }
      version.current = response.headers.get('etag') ?? ''
      setLearners(news.learners)
    }

    const onVisible = () => void ask()
    onVisible()
    const timer = setInterval(onVisible, POLL_MILLISECONDS)
    document.addEventListener('visibilitychange', onVisible)
    return () => {
      isCurrent = false
      clearInterval(timer)
      document.removeEventListener('visibilitychange', onVisible)
    }
  }, [isPaused, isOver])

  return { learners, isOver }
}

async function fetchOverview(version: string): Promise<Response | undefined> {
  try {
    return await fetch('/api/classroom', { headers: { 'if-none-match': version }, cache: 'no-store' })
  } catch {
    // The server is away: the page keeps what it has and asks again.
    return undefined
  }
}
