'use client'

import { useEffect, useState } from 'react'

/** The time that is left, by the second. Screen readers are told the end, not each second. */
export function Countdown({ until }: { until: number }) {
  const [now, setNow] = useState<number>()
  useEffect(() => {
    const tick = () => setNow(Date.now())
    tick()
    const timer = setInterval(tick, 1000)
    return () => clearInterval(timer)
  }, [])
  const end = new Date(until).toISOString()
  return (
    <time dateTime={end} title={end}>
      {now === undefined ? `${end.slice(0, 19).replace('T', ' ')} UTC` : left(until - now)}
    </time>
  )
}

function left(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000)
  if (seconds <= 0) return 'over'
  if (seconds < 120) return `in ${seconds} s`
  if (seconds < 7200) return `in ${Math.round(seconds / 60)} minutes`
  return seconds < 172_800
    ? `in ${Math.round(seconds / 3600)} hours`
    : `in ${Math.round(seconds / 86_400)} days`
}
