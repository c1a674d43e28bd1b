'use client'

import { useEffect, useState } from 'react'
import { Subdomains } from '@/app/_components/subdomains'
import type { CrossSiteState } from '@/lib/wire/cross-site-state'

/** The two hosts of this server that share a domain. The lesson's page is built before their port is known. */
export function Neighbours() {
  const [origins, setOrigins] = useState<string[]>()

  useEffect(() => {
    const gone = new AbortController()
    fetch('/api/cross-site', { cache: 'no-store', signal: gone.signal })
      .then((response) => response.json() as Promise<CrossSiteState>)
      .then(({ subdomains }) => setOrigins(subdomains))
      // The server is away, or the reader: what was recorded still stands below.
      .catch(() => undefined)
    return () => gone.abort()
  }, [])

  return origins ? <Subdomains origins={origins} /> : null
}
