import { createCookieJar } from '@/lib/http/cookie-jar'
import type { Profile } from '@/lib/http/profile'
import { explainReason } from '@/lib/http/reasons'
import type { RequestContext } from '@/lib/http/same-site'

/** A kind of request that can carry a cookie, or not. */
export interface RequestKindChoice {
  label: string
  request: RequestContext
}

/** One address and what a request of each kind brings to it: null for the cookie, else why it stays at home. */
export interface WhereSentRow {
  url: string
  cells: (string | null)[]
  /** Whether this page can really ask for it: only its own host. */
  isReachable: boolean
}

/** The requests that the table predicts, from a page of this site and from a foreign one. */
export function requestKinds(origin: string): RequestKindChoice[] {
  const foreign = 'https://other.example'
  return [
    { label: 'typed or bookmarked', request: { initiator: null, topLevelNavigation: true, method: 'GET' } },
    {
      label: 'fetch from this site',
      request: { initiator: origin, topLevelNavigation: false, method: 'GET' },
    },
    {
      label: 'link on another site',
      request: { initiator: foreign, topLevelNavigation: true, method: 'GET' },
    },
    {
      label: 'form of another site (POST)',
      request: { initiator: foreign, topLevelNavigation: true, method: 'POST' },
    },
    {
      label: 'image or fetch of another site',
      request: { initiator: foreign, topLevelNavigation: false, method: 'GET' },
    },
  ]
}

/** The other site of this lab on one's own machine; elsewhere any other will do. */
function otherSite(protocol: string, host: string): string {
  return host.startsWith('localhost')
    ? `${protocol}//${host.replace('localhost', '127.0.0.1')}/`
    : 'https://other.example/'
}

/**
 * Predicts where a cookie would be sent, once this line has been stored: the addresses that show what scope means.
 * @returns null when the line is not stored at all
 */
export function whereSent(
  line: string,
  sentFrom: string,
  profile: Profile,
  now: Date,
): WhereSentRow[] | null {
  const { origin, hostname, host, protocol } = new URL(sentFrom)
  const jar = createCookieJar({ profile })
  const { cookie } = jar.receive(line, { url: sentFrom, via: 'http', now })
  if (!cookie) return null
  const otherScheme = protocol === 'https:' ? 'http:' : 'https:'
  const urls = [
    `${origin}${cookie.path}`,
    `${origin}/`,
    `${origin}/another/path`,
    `${protocol}//sub.${host}/`,
    otherSite(protocol, host),
    `${otherScheme}//${hostname}${cookie.path}`,
  ]
  return [...new Set(urls)].map((url) => ({
    url,
    isReachable: url.startsWith(`${origin}/`),
    cells: requestKinds(origin).map(({ request }) => {
      const { withheld } = jar.retrieve({ url, via: 'http', now, request })
      const reasons = withheld.flatMap((each) => each.reasons)
      return reasons.length === 0 ? null : reasons.map((code) => explainReason(code).sentence).join(' ')
    }),
  }))
}
