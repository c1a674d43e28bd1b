'use client'

import { useLiveState } from './live-state'

/** Says that the live parts stand still, for as long as they do. */
export function LiveOutage() {
  const { isOutage } = useLiveState()
  return isOutage ? (
    <p className="notice" role="alert">
      <strong>The server’s database does not answer just now.</strong> What this page shows about you may be
      old, and nothing new is kept. It asks again every five seconds.
    </p>
  ) : null
}
