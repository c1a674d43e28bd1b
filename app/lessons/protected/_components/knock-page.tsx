'use client'

import { useState } from 'react'

interface Door {
  label: string
  path: `/lessons/protected/${string}`
}

interface Found {
  path: string
  status: number
  hasDiary: boolean
}

/** Asks for pages as documents whose text is too long to show, and says what came: the status, and the diary or not. */
export function KnockPage({ doors }: { doors: Door[] }) {
  const [found, setFound] = useState<Found | 'unreachable'>()

  return (
    <>
      <p>
        {doors.map(({ label, path }) => (
          <button
            key={path}
            type="button"
            className="quiet"
            onClick={() => void knock(path).then(setFound, () => setFound('unreachable'))}
          >
            {label}
          </button>
        ))}
      </p>
      <p role="status">
        {found === 'unreachable' && 'The server did not answer. Is it still running? Try again.'}
        {found && found !== 'unreachable' && (
          <>
            <code>GET {found.path}</code>: {found.status}.{' '}
            {found.hasDiary ? 'The diary is in the answer.' : 'The diary is not in the answer.'}
          </>
        )}
      </p>
    </>
  )
}

async function knock(path: string): Promise<Found> {
  const response = await fetch(path, { cache: 'no-store' })
  const text = await response.text()
  return { path, status: response.status, hasDiary: text.includes('third pot') }
}
