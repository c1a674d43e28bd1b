import 'server-only'
import { randomBytes } from 'node:crypto'
import { cookies } from 'next/headers'
import { deviceCookieName } from '../own-cookies.ts'
import { isHttps } from '../secure-origin.ts'
import { allSecrets, keyedHash } from './keyed-hash.ts'

const YEAR_SECONDS = 365 * 24 * 60 * 60
const KEPT_ACCOUNTS = 5

/** Only the login reads it. */
export const deviceCookieScope = () => ({ path: '/login', secure: isHttps() })

/**
 * Says by which browser an account is being logged in to, if it has been before: then its wrong passwords are counted
 * apart, and nobody can lock its owner out by guessing from elsewhere.
 *
 * The cookie holds a random id and a keyed hash of it with each account. Whoever plants it in another browser knows
 * the id, but not the hash that the owner's login will add.
 * @see https://owasp.org/www-community/Slow_Down_Online_Guessing_Attacks_with_Device_Cookies
 * @returns the id; null: this account does not know this browser
 */
export async function knownDevice(username: string): Promise<string | null> {
  const device = parse((await cookies()).get(deviceCookieName)?.value)
  if (!device) return null
  const hashes = allSecrets().map((secret) => hashOf(device.id, username, secret))
  return device.hashes.some((hash) => hashes.includes(hash)) ? device.id : null
}

/** Remembers that this browser has been in this account; of the accounts of one browser the last five. */
export async function rememberDevice(username: string): Promise<void> {
  const cookieStore = await cookies()
  const device = parse(cookieStore.get(deviceCookieName)?.value)
  const id = device?.id ?? randomBytes(16).toString('base64url')
  const hash = hashOf(id, username)
  const others = (device?.hashes ?? []).filter((other) => other !== hash)
  const value = [id, hash, ...others.slice(0, KEPT_ACCOUNTS - 1)].join('.')
  const attributes = {
    ...deviceCookieScope(),
    httpOnly: true,
    sameSite: 'lax',
    maxAge: YEAR_SECONDS,
  } as const
  cookieStore.set(deviceCookieName, value, attributes)
}

/** Forgets this browser: no account knows it any more. */
export async function forgetDevice(): Promise<void> {
  const cookieStore = await cookies()
  cookieStore.delete({ name: deviceCookieName, ...deviceCookieScope() })
}

function parse(value: string | undefined): { id: string; hashes: string[] } | null {
  if (!value || !/^[\w-]{22}(?:\.[\w-]{22}){1,5}$/.test(value)) return null
  const [id = '', ...hashes] = value.split('.')
  return { id, hashes }
}

function hashOf(id: string, username: string, secret?: string): string {
  return keyedHash('device', `${id} ${username.toLowerCase()}`, secret)
}
