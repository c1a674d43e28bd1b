'use client'

import { useEffect, useState } from 'react'
import { Countdown } from '@/app/_components/countdown'
import { engineOf } from '@/lib/wire/browser'
import { useHydrated } from '../../_components/use-hydrated'
import type { SignIn } from '../board'

const SECONDS = 120
const thresholds = [60, 10, 0]

/** How long a cookie without SameSite still goes with a form of another site, in the browser where it does so. */
export function UnsetClock({ signIn }: { signIn: SignIn }) {
  const isHydrated = useHydrated()
  if (!isHydrated || signIn.setting !== 'nothing') return null
  const engine = engineOf(navigator.userAgent)
  if (engine === 'firefox')
    return (
      <p className="notice">
        Firefox, as it was measured, has no two minutes: there a cookie without SameSite is not Lax at all.
      </p>
    )
  if (engine !== 'chromium')
    return <p className="notice">Your browser was not measured for this: only what you observe counts.</p>
  return <Clock key={signIn.at} until={signIn.at + SECONDS * 1000} />
}

/** Screen readers are told at the start, at one minute, ten seconds before the end, and at the end. */
function Clock({ until }: { until: number }) {
  const [left, setLeft] = useState(SECONDS)
  useEffect(() => {
    const timers = thresholds
      .filter((threshold, index) => index === thresholds.length - 1 || until - threshold * 1000 > Date.now())
      .map((threshold) => setTimeout(() => setLeft(threshold), until - threshold * 1000 - Date.now()))
    return () => timers.forEach(clearTimeout)
  }, [until])
  return (
    <>
      <p className="notice">
        The two minutes of this cookie end: <Countdown until={until} />
      </p>
      <p role="status">
        {left > 0
          ? `${left === SECONDS ? 'The two minutes have begun' : `${left} seconds are left`}: let the form attack.`
          : 'The two minutes are over. Let the form attack once more.'}
      </p>
    </>
  )
}
