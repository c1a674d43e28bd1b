import 'server-only'
import { createHash, randomBytes, randomUUID } from 'node:crypto'
import {
  deleteSentLinesBefore,
  findSentLine,
  insertSentLine,
  keepNewestSentLines,
  takeSentLines,
} from '../db/sent-lines.ts'
import { getEnv } from '../env.ts'
import { parseCookieHeader } from '../http/cookie-header.ts'
import { serializeSetCookie } from '../http/serialize-set-cookie.ts'
import { isHttps, labCookieName } from '../own-cookies.ts'
import { deletionLineFor } from './deletion-line.ts'
import { outcomeOf, type Outcome } from './outcome.ts'

const uuid = /^[0-9a-f-]{36}$/

type RequestHeaders = Pick<Headers, 'get'>

const LAB_SECONDS = 30 * 24 * 60 * 60
const KEPT_LINES = 100
const KEPT_MILLISECONDS = 24 * 60 * 60 * 1000

/** A learner's line, remembered, with the headers that send it. */
interface Sending {
  id: string
  headers: Headers
}

/**
 * Remembers a `Set-Cookie` line as this learner's and makes the response headers that send it, byte for byte:
 * `cookies().set()` would write every line of the response anew.
 * @param request the learner's request; its address is the one the browser judges the line by
 * @param line the header's value, which must be ASCII without CR, LF or NUL
 */
export async function sendLine(request: Request, line: string): Promise<Sending> {
  const labId = readLabId(request.headers) ?? randomBytes(16).toString('base64url')
  const now = new Date()
  await deleteSentLinesBefore(oldestKept(now))
  const id = randomUUID()
  const { pathname } = new URL(request.url)
  const url = getEnv().APP_ORIGIN + pathname
  const lab_hash = hashLabId(labId)
  await insertSentLine({ id, lab_hash, line, url, created_at: now.toISOString() })
  await keepNewestSentLines(lab_hash, KEPT_LINES)

  const headers = new Headers({ 'cache-control': 'no-store' })
  headers.append('set-cookie', line)
  headers.append('set-cookie', labCookieLine(labId))
  return { id, headers }
}

/**
 * What became of a line that this very learner was sent in the last 24 hours; null for any other id.
 * @param headers the request in which the cookie comes back, or does not
 * @param path that request's path
 */
export async function getOutcome(headers: RequestHeaders, id: string, path: string): Promise<Outcome | null> {
  // PostgreSQL refuses a text with a NUL, and nothing but our own ids can be found anyway.
  if (!uuid.test(id)) return null
  const labId = readLabId(headers)
  const row = labId && (await findSentLine(id, hashLabId(labId), oldestKept(new Date())))
  return row ? outcomeOf(row, headers, getEnv().APP_ORIGIN + path) : null
}

/**
 * Forgets all lines of the request's learner.
 * @returns for each the line that deletes its cookie: the same name and scope, a lifetime that is over
 */
export async function forgetSentLines(headers: RequestHeaders): Promise<string[]> {
  const labId = readLabId(headers)
  const rows = labId ? await takeSentLines(hashLabId(labId)) : []
  return rows.map(({ line }) => deletionLineFor(line))
}

/** The random number that tells a learner's experiments from another's; never shown, hashed where it is kept. */
export function readLabId(headers: RequestHeaders): string | null {
  const pairs = parseCookieHeader(headers.get('cookie') ?? '')
  const id = pairs.find(({ name }) => name === labCookieName)?.value
  return id && /^[\w-]{22}$/.test(id) ? id : null
}

/** The name under which a learner's lines are kept: a copy of the database gives nobody a lab cookie. */
export function hashLabId(id: string): string {
  return createHash('sha256').update(id).digest('base64url')
}

function oldestKept(now: Date): Date {
  return new Date(now.getTime() - KEPT_MILLISECONDS)
}

function labCookieLine(value: string): string {
  const scope = {
    path: '/',
    secure: isHttps(),
    httpOnly: true,
    sameSite: 'Lax',
    maxAge: LAB_SECONDS,
  } as const
  return serializeSetCookie({ name: labCookieName, value, ...scope })
}
