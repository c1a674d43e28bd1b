'use client'

import { useState } from 'react'
import { useLiveState } from '@/app/_components/live-state'

interface Found {
  byScript: string
  byFetch: string
}

// #region read
const safe = '/lessons/path-and-domain/safe'

async function readTheSafe(): Promise<Found> {
  await fetch(safe, { method: 'POST' })
  const hasKey = document.cookie.includes('safe_key')
  const response = await fetch(safe)
  return { byScript: hasKey ? 'safe_key is there' : 'no safe_key', byFetch: await response.text() }
}
// #endregion

/** A script of this page, whose path the cookie does not match, gets what the cookie was to guard. */
export function ReadTheSafe() {
  const { refresh } = useLiveState()
  const [found, setFound] = useState<Found | 'unreachable'>()

  async function read() {
    setFound(await readTheSafe().catch(() => 'unreachable' as const))
    await refresh()
  }

  return (
    <>
      <p>
        <button type="button" onClick={() => void read()}>
          Read the safe from this page
        </button>
      </p>
      <div role="status">
        {found === 'unreachable' && <p>The server did not answer. Is it still running? Try again.</p>}
        {found && found !== 'unreachable' && (
          <dl>
            <dt>
              This page’s <code>document.cookie</code>
            </dt>
            <dd>{found.byScript}</dd>
            <dt>What its script got from …/safe</dt>
            <dd>{found.byFetch}</dd>
          </dl>
        )}
      </div>
    </>
  )
}
