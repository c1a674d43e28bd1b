'use client'

import { useEffect, useRef, useState } from 'react'
import { mergeEntries } from '@/lib/wire/merge-entries'
import type { Wire, WireEntry } from '@/lib/wire/wire-entry'
import { useLiveState } from './live-state'

const POLL_MILLISECONDS = 2000

/**
 * The learner's exchanges and jar, kept up to date, and a probe for each line about which nothing is known yet.
 * @param isPaused keeps what is there
 * @returns undefined until the first answer
 */
export function useWire(isPaused: boolean): Wire | undefined {
  const { state } = useLiveState()
  const [wire, setWire] = useState<Wire>()
  const known = useRef<WireEntry[]>([])
  const probed = useRef(new Set<string>())

  useEffect(() => {
    if (isPaused) return
    let isCurrent = true

    async function ask() {
      const news =
        document.visibilityState === 'visible' ? await fetchWire(known.current.at(-1)?.id) : undefined
      if (!isCurrent || !news) return
      known.current = mergeEntries(known.current, news.exchanges)
      setWire({ ...news, exchanges: known.current })
      const probes = news.exchanges.flatMap(({ id, lines }) =>
        lines.flatMap(({ probe }) => (probe ? [[id, probe] as const] : [])),
      )
      const fresh = probes.filter(([id, probe]) => !probed.current.has(id + probe))
      for (const [id, probe] of fresh) probed.current.add(id + probe)
      const asked = fresh.map(([id, probe]) =>
        // Where the server was away, the next round asks once more.
        fetch(probe, { cache: 'no-store' }).catch(() => probed.current.delete(id + probe)),
      )
      await Promise.all(asked)
      if (fresh.some(([id, probe]) => probed.current.has(id + probe))) await ask()
    }

    void ask()
    const timer = setInterval(() => void ask(), POLL_MILLISECONDS)
    return () => {
      isCurrent = false
      clearInterval(timer)
    }
    // `state` is new after every action: that is when there is something to see.
  }, [isPaused, state])

  return wire
}

async function fetchWire(after = ''): Promise<Wire | undefined> {
  try {
    const response = await fetch(`/api/wire?after=${after}`, { cache: 'no-store' })
    return response.ok ? ((await response.json()) as Wire) : undefined
  } catch {
    // The server is away: the panel keeps what it has and asks again.
    return undefined
  }
}
