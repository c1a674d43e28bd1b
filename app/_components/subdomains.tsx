'use client'

import { useEffect, useState } from 'react'

/** Links to the hosts under one domain, and a note where this browser does not find them. */
export function Subdomains({ origins }: { origins: string[] }) {
  const [isUnreachable, setIsUnreachable] = useState(false)
  const [first] = origins

  useEffect(() => {
    if (first === undefined) return
    const picture = new Image()
    picture.onerror = () => setIsUnreachable(true)
    picture.src = `${first}/here.svg`
    return () => {
      picture.onerror = null
    }
  }, [first])

  if (origins.length === 0) return <p>This server has no subdomains for experiments.</p>
  return (
    <>
      <ul>
        {origins.map((origin) => (
          <li key={origin}>
            <a href={`${origin}/`}>{new URL(origin).hostname}</a>
          </li>
        ))}
      </ul>
      {isUnreachable && (
        <p className="notice" role="status">
          Your browser does not find these hosts: it asks the system, and the system knows no{' '}
          <code>*.localhost</code>. Chrome, Edge and Firefox find them by themselves.
        </p>
      )}
    </>
  )
}
