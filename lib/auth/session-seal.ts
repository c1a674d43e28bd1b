import 'server-only'
import {
  getIronSession,
  unsealData,
  type CookieJar,
  type CookieStore,
  type SessionOptions,
} from 'iron-session'
import { isHttps, sessionCookieName } from '../secure-origin.ts'
import { SESSION_SECONDS } from './session-lifetime.ts'
import { getSessionPasswords } from './session-passwords.ts'

/** What the encrypted cookie holds. Everything else about a session is in the database. */
export interface SealContents {
  sid: string
  userId: string
  /** The login, in milliseconds since 1970. */
  issuedAt: number
  /** When this very seal was made. */
  renewedAt: number
}

/** Opens a session cookie. Garbage, an expired or a foreign seal, other contents: null. */
export async function openSeal(seal: string | undefined): Promise<SealContents | null> {
  if (!seal || !wellFormed.test(seal)) return null
  const known = opened.get(seal)
  if (known) return known
  const contents = await unseal(seal)
  if (contents) remember(seal, contents)
  return contents
}

async function unseal(seal: string): Promise<SealContents | null> {
  const data = await unsealData<Partial<SealContents>>(seal, { password: getSessionPasswords().opening })
  const { sid, userId, issuedAt, renewedAt } = data
  if (typeof sid !== 'string' || typeof userId !== 'string') return null
  if (typeof issuedAt !== 'number' || typeof renewedAt !== 'number') return null
  return { sid, userId, issuedAt, renewedAt }
}

/** How many seals are remembered: opening one costs more than all else that a guard does. */
const OPENED_LENGTH = 1000

// A seal always opens to the same. Whether its session is still good is not in here: the clock and the row say that
// each time.
const opened = new Map<string, SealContents>()

function remember(seal: string, contents: SealContents): void {
  opened.set(seal, contents)
  const [oldest] = opened.keys()
  if (opened.size > OPENED_LENGTH && oldest !== undefined) opened.delete(oldest)
}

// Two things stand outside of what is sealed, and would let a changed seal open as well: the version behind the `~`, and
// the last two bits of the base64url in front of it. 32 bytes take 43 letters, of which the last one holds four bits; it
// ends in two zeros where nobody has changed it (RFC 4648, section 3.5).
const wellFormed = /^Fe26\.2\*[\w*-]+[AEIMQUYcgkosw048]~2$/

/** Where a session's cookie is written: Next's `cookies()`, or a response of `proxy.ts`. */
export type SealJar = CookieJar | CookieStore

/**
 * Seals a session and sets its cookie.
 * @param end until when the seal is good, and the cookie of a remembered session is kept
 * @param isRemembered whether the cookie outlives the browser
 */
export async function saveSeal(
  jar: SealJar,
  contents: SealContents,
  { end, isRemembered }: { end: Date; isRemembered: boolean },
): Promise<void> {
  const seconds = Math.round((end.getTime() - contents.renewedAt) / 1000)
  const session = await getIronSession<SealContents>(jar, sessionOptions(seconds, isRemembered))
  Object.assign(session, contents)
  await session.save()
}

/** Deletes a session's cookie. Its row is another matter. */
export async function dropSeal(jar: SealJar): Promise<void> {
  const session = await getIronSession<SealContents>(jar, sessionOptions(SESSION_SECONDS, false))
  session.destroy()
}

/**
 * How iron-session seals and sends a session.
 * @param seconds until its absolute end
 * @param isRemembered whether the cookie outlives the browser: without Max-Age it does not
 */
function sessionOptions(seconds: number, isRemembered: boolean): SessionOptions {
  return {
    cookieName: sessionCookieName(),
    password: getSessionPasswords().sealing,
    ttl: seconds,
    cookieOptions: {
      httpOnly: true,
      sameSite: 'lax',
      path: '/',
      secure: isHttps(),
      maxAge: isRemembered ? seconds : undefined,
    },
  }
}
