import 'server-only'
import { findExchanges } from '../db/exchanges.ts'
import { getEnv } from '../env.ts'
import type { CookieJar } from '../http/cookie-jar.ts'
import { decodeCookieValue } from '../http/cookie-value.ts'
import { octetLength } from '../http/octets.ts'
import type { StoredCookie } from '../http/stored-cookie.ts'
import { isOwnCookie } from '../own-cookies.ts'
import { engineOf } from './browser.ts'
import { shiftBack } from './exchange-id.ts'
import type { Exchange } from './exchange.ts'
import { labHashOf } from './lab-id.ts'
import { flushRecorder } from './recorder-hook.ts'
import { replay } from './replay.ts'
import { listCookies, type RequestCookie } from './request-cookies.ts'
import { oldestKeptExchange } from './store-exchanges.ts'
import type { JarEntry, Wire } from './wire-entry.ts'

type RequestHeaders = Pick<Headers, 'get'>

/** How much later than a younger exchange an older one may be stored, by another process or another machine. */
const OVERLAP_MILLISECONDS = 10_000

/**
 * What this very learner's browser and the server exchanged, and the jar that came of it. Nobody else's is ever
 * looked up: the lab id is the only key.
 * @param after the id of the last exchange that is known already; '' for all that are kept
 * @returns those after it, those of ten seconds before it, and older ones that sent a cookie, about which more may be
 * known by now: the reader sorts out what it has already, by the ids
 */
export async function readWire(headers: RequestHeaders, after: string): Promise<Wire> {
  await flushRecorder()
  const labHash = labHashOf(headers)
  const rows = labHash ? await findExchanges(labHash, oldestKeptExchange()) : []
  const { entries, jar } = replay(rows.map(parseExchange), engineOf(headers.get('user-agent')))
  const since = shiftBack(after, OVERLAP_MILLISECONDS)
  const exchanges = entries.filter(({ id, lines }) => id > since || lines.some((line) => !line.isOwn))
  const cookieBytes = (headers.get('cookie') ?? '').length
  return { exchanges, jar: jarEntries(jar, listCookies(headers)), cookieBytes }
}

// The column is written by this app alone, by storeExchanges.
function parseExchange({ content }: { content: string }): Exchange {
  return JSON.parse(content) as Exchange
}

function jarEntries(jar: CookieJar | null, received: RequestCookie[]): JarEntry[] {
  const url = `${getEnv().APP_ORIGIN}/api/wire`
  const now = new Date()
  const predicted = jar?.retrieve({ url, via: 'http', now })
  const here = predicted?.sent ?? []
  const elsewhere = (predicted?.withheld ?? [])
    .map(({ cookie }) => cookie)
    .filter((cookie) => isOnThisHost(cookie, url))
  const sent = received.map((cookie) =>
    receivedEntry(
      cookie,
      here.find((known) => known.name === cookie.name && known.value === cookie.raw) ??
        here.find((known) => known.name === cookie.name),
    ),
  )
  return [...sent, ...elsewhere.map(elsewhereEntry)]
}

function isOnThisHost({ domain }: StoredCookie, url: string): boolean {
  const { hostname } = new URL(url)
  return hostname === domain || hostname.endsWith(`.${domain}`)
}

function receivedEntry(
  { name, value, raw, bytes, isOwn }: RequestCookie,
  known: StoredCookie | undefined,
): JarEntry {
  return { name, raw, value, bytes, isOwn, attributes: known ? attributesOf(known) : null, serverSees: true }
}

function elsewhereEntry(cookie: StoredCookie): JarEntry {
  const isOwn = isOwnCookie(cookie.name)
  return {
    name: cookie.name,
    raw: isOwn ? null : cookie.value,
    value: isOwn ? null : decodeCookieValue(cookie.value),
    bytes: octetLength(cookie.name + cookie.value),
    isOwn,
    attributes: attributesOf(cookie),
    serverSees: null,
  }
}

function attributesOf({ domain, hostOnly, path, secure, httpOnly, sameSite, expires }: StoredCookie) {
  return { domain, hostOnly, path, secure, httpOnly, sameSite, expires: expires?.getTime() ?? null }
}
