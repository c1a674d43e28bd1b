'use client'

import { useEffect, useState } from 'react'
import type { CrossSiteState } from '@/lib/wire/cross-site-state'
import { CrossSiteView } from './cross-site-view'

const POLL_MILLISECONDS = 2000

/** The state of the experiment, asked for while the page is looked at: the attacks are made in another tab. */
export function LiveCrossSite({ initial }: { initial?: CrossSiteState }) {
  const [state, setState] = useState(initial)

  useEffect(() => {
    let isCurrent = true
    const ask = async () => {
      if (document.visibilityState !== 'visible') return
      const news = await fetchState()
      if (isCurrent && news) setState(news)
    }
    const askNow = () => void ask()
    askNow()
    const timer = setInterval(askNow, POLL_MILLISECONDS)
    document.addEventListener('visibilitychange', askNow)
    return () => {
      isCurrent = false
      clearInterval(timer)
      document.removeEventListener('visibilitychange', askNow)
    }
  }, [])

  return state ? <CrossSiteView state={state} /> : null
}

async function fetchState(): Promise<CrossSiteState | undefined> {
  try {
    const response = await fetch('/api/cross-site', { cache: 'no-store' })
    return response.ok ? ((await response.json()) as CrossSiteState) : undefined
  } catch {
    // The server is away: the page keeps what it has and asks again.
    return undefined
  }
}
