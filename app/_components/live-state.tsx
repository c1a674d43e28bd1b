'use client'

import { usePathname } from 'next/navigation'
import {
  createContext,
  startTransition,
  use,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
  type ReactNode,
} from 'react'
import type { LiveState } from '@/lib/wire/live-state'

interface Live {
  /** Undefined until the first answer has come. */
  state: LiveState | undefined
  /** Asks anew; with the id of a line that was sent, for its outcome too. */
  refresh: (sent?: string) => Promise<LiveState | undefined>
  /** The last answer was that the database does not answer: what is shown may be old, and is asked for again. */
  isOutage: boolean
}

const OUTAGE_MILLISECONDS = 5000

const LiveContext = createContext<Live | null>(null)

/** Shares one small request among all live parts: after each page, on return to the tab, and when one of them asks. */
export function LiveStateProvider({ children }: { children: ReactNode }) {
  const pathname = usePathname()
  const [state, setState] = useState<LiveState>()
  const [isOutage, setIsOutage] = useState(false)
  const newest = useRef(0)
  const isFirst = useRef(true)

  const refresh = useCallback(
    async (sent?: string) => {
      const number = ++newest.current
      const answer = await fetchLiveState(pathname, sent)
      // Answers may overtake each other: only the last question's counts.
      if (answer && number === newest.current) {
        const show = () => {
          if (answer.state) setState(answer.state)
          setIsOutage(!answer.state)
        }
        // The first may come before the page below is awake. While scripts are missing, an urgent update would make React
        // build that page anew, without what the learner has typed into it; a transition waits.
        if (isFirst.current) startTransition(show)
        else show()
      }
      return answer?.state
    },
    [pathname],
  )

  useEffect(() => {
    if (state || isOutage) isFirst.current = false
  }, [state, isOutage])

  useEffect(() => {
    const ask = () => {
      if (document.visibilityState === 'visible') void refresh()
    }
    ask()
    document.addEventListener('visibilitychange', ask)
    return () => {
      document.removeEventListener('visibilitychange', ask)
    }
  }, [refresh])

  useEffect(() => {
    if (!isOutage) return
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') void refresh()
    }, OUTAGE_MILLISECONDS)
    return () => clearInterval(timer)
  }, [isOutage, refresh])

  const live = useMemo(() => ({ state, refresh, isOutage }), [state, refresh, isOutage])
  return <LiveContext value={live}>{children}</LiveContext>
}

/** The state of the live parts, and a way to ask for it anew. */
export function useLiveState(): Live {
  const live = use(LiveContext)
  if (!live) throw new Error('useLiveState() needs <LiveStateProvider> above it.')
  return live
}

/** @returns the state; none of it in an outage; undefined when nothing was learned */
async function fetchLiveState(
  pathname: string | null,
  sent?: string,
): Promise<{ state?: LiveState } | undefined> {
  const query = new URLSearchParams({ ...courseQuery(pathname), ...(sent && { sent }) }).toString()
  try {
    const response = await fetch(query ? `/api/live?${query}` : '/api/live', { cache: 'no-store' })
    if (response.ok) return { state: (await response.json()) as LiveState }
    return response.status === 503 ? {} : undefined
  } catch {
    // Offline, or the server is restarting: the page keeps what it last knew.
    return undefined
  }
}

/** Only the pages of the course show how far a learner has come. */
function courseQuery(pathname: string | null): { lesson?: string } {
  const [, folder, slug = ''] = pathname?.split('/') ?? []
  return folder === 'lessons' ? { lesson: slug } : {}
}
