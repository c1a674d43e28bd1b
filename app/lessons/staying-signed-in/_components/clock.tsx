'use client'

import { useEffect, useState } from 'react'

const TICK_MILLISECONDS = 250

export interface ClockTime {
  /** What the clock starts from, in seconds. */
  of: number
  /** Milliseconds since 1970. */
  endsAt: number
}

/** One clock as it runs down. It is drawn, not announced. */
export function Clock({ name, of, endsAt }: ClockTime & { name: string }) {
  const [now, setNow] = useState(endsAt - of * 1000)
  useEffect(() => {
    const tick = () => setNow(Date.now())
    tick()
    const timer = setInterval(tick, TICK_MILLISECONDS)
    return () => clearInterval(timer)
  }, [])
  const left = Math.min(of, Math.max(0, (endsAt - now) / 1000))
  return (
    <p>
      <label>
        {name}: {left > 0 ? `${Math.ceil(left)} of ${of} s left` : 'reached'}
        <meter max={of} value={left} />
      </label>
    </p>
  )
}
