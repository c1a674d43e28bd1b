import 'server-only'
import { createHmac } from 'node:crypto'
import { getSessionPasswords } from './session-passwords.ts'

/**
 * Hashes a text so that only who has the server's secret can tell what it was, or make another: 128 bits of
 * HMAC-SHA-256, 22 characters. A plain hash of an IPv4 address is found by trying all four billion.
 * @param purpose keeps hashes of one use out of another
 * @param secret one of the session secrets; by default the newest
 */
export function keyedHash(purpose: string, text: string, secret = newestSecret()): string {
  const mac = createHmac('sha256', `cookie-lab ${purpose} ${secret}`).update(text).digest()
  return mac.subarray(0, 16).toString('base64url')
}

/** Every secret, so that what was hashed before a rotation is still known. */
export function allSecrets(): string[] {
  return Object.values(getSessionPasswords().opening)
}

function newestSecret(): string {
  return Object.values(getSessionPasswords().sealing)[0] ?? ''
}
