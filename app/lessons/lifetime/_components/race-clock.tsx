'use client'

import { useEffect, useState } from 'react'
import { Countdown } from '@/app/_components/countdown'

interface RaceClockProps {
  seconds: number
  /** Milliseconds since 1970. */
  endsAt: number
}

/**
 * Chromium counts an Expires from the response's Date, and both have whole seconds. Node keeps a Date for a moment longer
 * than its second: of 10,266 answers 19 had one from the second before, and their race_expires lived a second more.
 */
const SPARE_MILLISECONDS = 1000

/** How much of the race is left. Screen readers are told at the start, at half time, near the end and at the end. */
export function RaceClock({ seconds, endsAt }: RaceClockProps) {
  const [left, setLeft] = useState(seconds)
  useEffect(() => {
    const thresholds = [seconds / 2, ...(seconds > 20 ? [5] : []), 0]
    const timers = thresholds.map((threshold) => {
      const time = threshold > 0 ? endsAt - threshold * 1000 : endsAt + SPARE_MILLISECONDS
      return setTimeout(() => setLeft(threshold), time - Date.now())
    })
    return () => timers.forEach(clearTimeout)
  }, [seconds, endsAt])
  return (
    <>
      <p className="notice">
        The end of <code>race_max_age</code> and <code>race_expires</code>: <Countdown until={endsAt} />
      </p>
      <p role="status">
        {left > 0 ? `${left} seconds are left. Look now, too.` : 'Their time is over. Look once more.'}
      </p>
    </>
  )
}
