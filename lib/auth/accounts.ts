import 'server-only'
import { randomInt, randomUUID } from 'node:crypto'
import { deleteExpiredUsers, findUserByName, insertUser } from '../db/users.ts'
import { hashPassword, verifyPassword } from './passwords.ts'
import { GUEST_SESSION_SECONDS } from './session.ts'

/**
 * Finds the account that a name and a password open.
 * @returns its id, or null: an unknown name and a wrong password cannot be told apart, not by time either
 */
export async function authenticate(username: string, password: string): Promise<string | null> {
  const user = await findUserByName(username, new Date())
  const isMatch = await verifyPassword(user?.password_hash, password)
  return user && isMatch ? user.id : null
}

/** Makes an account; null when the name is taken, in whatever case. */
export async function createAccount(username: string, password: string): Promise<string | null> {
  const password_hash = await hashPassword(password)
  const id = randomUUID()
  const created_at = new Date().toISOString()
  return (await insertUser({ id, username, password_hash, created_at, expires_at: null })) ? id : null
}

/** Makes an account with a random name and no password, which is gone after 24 hours. */
export async function createGuestAccount(): Promise<string> {
  const now = new Date()
  await deleteExpiredUsers(now)
  const id = randomUUID()
  const expires_at = new Date(now.getTime() + GUEST_SESSION_SECONDS * 1000).toISOString()
  const guest = { id, password_hash: null, created_at: now.toISOString(), expires_at }
  // 1.4 trillion names: a second try is a formality.
  while (!(await insertUser({ ...guest, username: `guest-${randomCharacters(8)}` })));
  return id
}

/** A password worth having: 20 random characters in groups of five, about 100 bits. */
export function suggestPassword(): string {
  return Array.from({ length: 4 }, () => randomCharacters(5)).join('-')
}

// Without 0, O, 1, l and I, which people confuse when they copy by hand.
const alphabet = '23456789abcdefghijkmnopqrstuvwxyz'

function randomCharacters(length: number): string {
  return Array.from({ length }, () => alphabet.charAt(randomInt(alphabet.length))).join('')
}
