/*
 * The signed cookie in which Flask keeps its `session`: three parts, with a dot between them.
 *
 *   eyJ0ZWFzIjoxfQ . aR8NGw . 5cO1Zh0rsDBg3M0n6VY5tDRm9bM
 *   payload          time     signature
 *
 * Anybody can read it. Only who knows SECRET_KEY can write it. It uses nothing but what every browser has, so the
 * same code runs on the server and in a page.
 * https://github.com/pallets/flask/blob/main/src/flask/sessions.py (SecureCookieSessionInterface)
 * https://github.com/pallets/itsdangerous/tree/main/src/itsdangerous (url_safe.py, timed.py, signer.py)
 */
import { fromBase64url, toBase64url } from './base64url.ts'
import { openPayload, packPayload } from './payload.ts'
import { readTaggedJson, writeTaggedJson, type FlaskValue } from './tagged-json.ts'

export type FlaskSession = Record<string, FlaskValue>

export type FlaskRefusal = 'no signature' | 'bad signature' | 'expired' | 'malformed payload'

export type FlaskReading =
  { ok: true; data: FlaskSession; signedAt: Date } | { ok: false; reason: FlaskRefusal }

/** Flask's PERMANENT_SESSION_LIFETIME: 31 days, in seconds. */
const MAX_AGE = 31 * 24 * 60 * 60

/**
 * Writes a session as Flask does.
 * @param secretKey Flask's SECRET_KEY, the newest
 * @returns the cookie's value: letters, digits, `-`, `_` and dots
 * @throws an Error for an empty key: Flask then has no session at all
 * @example await signFlaskSession({ teas: 1 }, secretKey) // 'eyJ0ZWFzIjoxfQ.…'
 */
export async function signFlaskSession(
  data: FlaskSession,
  secretKey: string,
  now = new Date(),
): Promise<string> {
  const seconds = Math.floor(now.getTime() / 1000)
  const signed = `${await packPayload(writeTaggedJson(data))}.${toBase64url(bigEndian(seconds))}`
  const signature = await crypto.subtle.sign('HMAC', await deriveKey(secretKey), encode(signed))
  return `${signed}.${toBase64url(new Uint8Array(signature))}`
}

/**
 * Reads a session as Flask does: the signature first, and nothing of what is not signed.
 * @param value of the cookie
 * @param secretKeys the newest first; the others are Flask's SECRET_KEY_FALLBACKS
 * @param options.maxAge seconds since the signature
 * @returns the data, or why it is refused
 */
export async function readFlaskSession(
  value: string,
  secretKeys: readonly string[],
  { now = new Date(), maxAge = MAX_AGE } = {},
): Promise<FlaskReading> {
  const { payload, time, signature } = splitFlaskSession(value)
  if (signature === null) return { ok: false, reason: 'no signature' }
  if (time === null || !(await isSigned(`${payload}.${time}`, signature, secretKeys)))
    return { ok: false, reason: 'bad signature' }

  const signedAt = timeOf(time)
  if (!signedAt) return { ok: false, reason: 'malformed payload' }
  const age = Math.floor(now.getTime() / 1000) - signedAt.getTime() / 1000
  if (age > maxAge || age < 0) return { ok: false, reason: 'expired' }

  const data = await readPayload(payload)
  return data ? { ok: true, data, signedAt } : { ok: false, reason: 'malformed payload' }
}

/** The three parts of a session; null for those that are missing. The payload may begin with a dot of its own. */
export function splitFlaskSession(value: string) {
  const [, rest = value, signature = null] = /^(.*)\.([^.]*)$/s.exec(value) ?? []
  if (signature === null) return { payload: rest, time: null, signature }
  const [, payload = rest, time = null] = /^(.*)\.([^.]*)$/s.exec(rest) ?? []
  return { payload, time, signature }
}

/** When a session was signed, to the second; null for what is no time. */
export function timeOf(time: string): Date | null {
  const bytes = fromBase64url(time)
  if (!bytes || bytes.length > 8) return null
  const date = new Date(bytes.reduce((seconds, byte) => seconds * 256 + byte, 0) * 1000)
  return Number.isNaN(date.getTime()) ? null : date
}

async function readPayload(payload: string): Promise<FlaskSession | null> {
  const opened = await openPayload(payload)
  if (!opened) return null
  try {
    const data = readTaggedJson(opened.text)
    return isSession(data) ? data : null
  } catch {
    return null
  }
}

function isSession(data: FlaskValue): data is FlaskSession {
  return data !== null && typeof data === 'object' && Object.getPrototypeOf(data) === Object.prototype
}

/** `verify` compares in a time that tells nothing of how much of the signature was right. */
async function isSigned(signed: string, signature: string, secretKeys: readonly string[]): Promise<boolean> {
  const bytes = fromBase64url(signature)
  if (!bytes) return false
  for (const secretKey of secretKeys)
    if (await crypto.subtle.verify('HMAC', await deriveKey(secretKey), bytes, encode(signed))) return true
  return false
}

/** The salt keeps one SECRET_KEY from signing for two purposes: `key_derivation="hmac"`. */
async function deriveKey(secretKey: string): Promise<CryptoKey> {
  if (secretKey === '') throw new Error('The secret key is empty: give Flask’s SECRET_KEY.')
  const secret = await hmacKey(encode(secretKey))
  return hmacKey(await crypto.subtle.sign('HMAC', secret, encode('cookie-session')))
}

function hmacKey(raw: BufferSource): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', raw, { name: 'HMAC', hash: 'SHA-1' }, false, ['sign', 'verify'])
}

function encode(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text)
}

/** The bytes of a whole number, the largest first, without leading zeros. */
function bigEndian(value: number): Uint8Array {
  const bytes: number[] = []
  for (let rest = value; rest > 0; rest = Math.floor(rest / 256)) bytes.unshift(rest % 256)
  return new Uint8Array(bytes)
}
