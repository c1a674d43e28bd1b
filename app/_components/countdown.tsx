'use client'

import { timeLeft } from './time-left'
import { useNow } from './use-now'

/** The time that is left, by the second. Screen readers are told the end, not each second. */
export function Countdown({ until }: { until: number }) {
  const now = useNow()
  const end = new Date(until).toISOString()
  return (
    <time dateTime={end} title={end}>
      {now === undefined ? `${end.slice(0, 19).replace('T', ' ')} UTC` : timeLeft(until - now)}
    </time>
  )
}
