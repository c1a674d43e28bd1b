import type { IncomingMessage } from 'node:http'
import { hostsOf } from '../../lib/site-guard.ts'

/** The sites that this server answers for: the app, the site that attacks it, and the hosts under one domain. */
export type SiteKind = 'app' | 'other' | 'subdomain'

/** A site, with the origin by which the request named it. */
export interface Site {
  kind: SiteKind
  origin: string
}

/** The origins of the sites, as `getEnv` returns them. */
export interface Origins {
  APP_ORIGIN: string
  OTHER_SITE_ORIGIN?: string | undefined
  LAB_SUBDOMAINS?: string[] | undefined
}

/**
 * Makes the function that tells which site a Host header means.
 * @returns a function from the header to the site; undefined: none of ours, to be answered 421
 * @example createSiteOf({ APP_ORIGIN: 'http://localhost:80' })('LOCALHOST') // { kind: 'app', … }
 */
export function createSiteOf(origins: Origins): (hostHeader: string | undefined) => Site | undefined {
  const { APP_ORIGIN, OTHER_SITE_ORIGIN, LAB_SUBDOMAINS = [] } = origins
  const sites: Site[] = [
    { kind: 'app', origin: APP_ORIGIN },
    ...(OTHER_SITE_ORIGIN ? [{ kind: 'other' as const, origin: OTHER_SITE_ORIGIN }] : []),
    ...LAB_SUBDOMAINS.map((origin) => ({ kind: 'subdomain' as const, origin })),
  ]
  const byHost = new Map(sites.flatMap((site) => hostsOf(site.origin).map((host) => [host, site] as const)))
  return (hostHeader) => byHost.get(hostHeader?.toLowerCase() ?? '')
}

/**
 * Replaces what a client claims about the way its request took by what is true, for Next believes it:
 * the check of a server action's Origin, for one, asks `x-forwarded-host`.
 * @param origin the origin of the site that the request is for
 * @param address the client's, as `client-address.ts` finds it
 */
export function setForwardedHeaders(
  request: IncomingMessage,
  origin: URL,
  address: string | undefined,
): void {
  for (const name of Object.keys(request.headers)) {
    const isClaim = name === 'forwarded' || name === 'x-real-ip' || name.startsWith('x-forwarded-')
    if (isClaim) delete request.headers[name]
  }
  request.headers['x-forwarded-host'] = origin.host
  request.headers['x-forwarded-proto'] = origin.protocol.slice(0, -1)
  request.headers['x-forwarded-port'] = origin.port || (origin.protocol === 'https:' ? '443' : '80')
  request.headers['x-forwarded-for'] = address
}
