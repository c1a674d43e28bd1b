'use client'

import { usePathname } from 'next/navigation'
import { createContext, use, useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import type { LiveState } from '@/lib/wire/live-state'

interface Live {
  /** Undefined until the first answer has come. */
  state: LiveState | undefined
  /** Asks anew; with the id of a line that was sent, for its outcome too. */
  refresh: (sent?: string) => Promise<LiveState | undefined>
}

const LiveContext = createContext<Live | null>(null)

/** Shares one small request among all live parts: after each page, on return to the tab, and when one of them asks. */
export function LiveStateProvider({ children }: { children: ReactNode }) {
  const pathname = usePathname()
  const [state, setState] = useState<LiveState>()
  const newest = useRef(0)

  const refresh = useCallback(
    async (sent?: string) => {
      const number = ++newest.current
      const next = await fetchLiveState(pathname, sent)
      // Answers may overtake each other: only the last question's counts.
      if (next && number === newest.current) setState(next)
      return next
    },
    [pathname],
  )

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

  const live = useMemo(() => ({ state, refresh }), [state, refresh])
  return <LiveContext value={live}>{children}</LiveContext>
}

/** The state of the live parts, and a way to ask for it anew. */
export function useLiveState(): Live {
  const live = use(LiveContext)
  if (!live) throw new Error('useLiveState() needs <LiveStateProvider> above it.')
  return live
}

async function fetchLiveState(pathname: string | null, sent?: string): Promise<LiveState | undefined> {
  const query = new URLSearchParams({ ...courseQuery(pathname), ...(sent && { sent }) }).toString()
  try {
    const response = await fetch(query ? `/api/live?${query}` : '/api/live', { cache: 'no-store' })
    return response.ok ? ((await response.json()) as LiveState) : undefined
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
