import 'server-only'
import { randomInt, randomUUID } from 'node:crypto'
import { deleteSessionsOf } from '../db/sessions.ts'
import {
  deleteUser,
  findUserById,
  findUserByName,
  insertUser,
  replaceHash,
  replacePassword,
  type UserRow,
} from '../db/users.ts'
import { hashPassword, isOutdated, verifyPassword } from './passwords.ts'
import { GUEST_SESSION_SECONDS } from './session-lifetime.ts'
import { TooBusyError } from './work-queue.ts'

/** An account that has just proved itself: what a session is made of. */
export interface Account {
  id: string
  /** Which of its passwords was shown: once it is changed, a session of this one opens nothing. */
  passwordVersion: number
  /** The end of a guest; null for an account that stays. */
  expiresAt: Date | null
}

/**
 * Finds the account that a name and a password open.
 * @returns null: an unknown name and a wrong password cannot be told apart, not by time either
 * @throws a TooBusyError when too many passwords are waiting to be checked
 */
export async function authenticate(username: string, password: string): Promise<Account | null> {
  return checkPassword(await findUserByName(username, new Date()), password)
}

/** Asks the owner of a session for the password once more; null when it is not the one. */
export async function reauthenticate(userId: string, password: string): Promise<Account | null> {
  return checkPassword(await findUserById(userId), password)
}

async function checkPassword(user: UserRow | undefined, password: string): Promise<Account | null> {
  const isMatch = await verifyPassword(user?.password_hash, password)
  if (!user?.password_hash || !isMatch) return null
  if (isOutdated(user.password_hash)) await rehash(user.id, user.password_hash, password)
  return { id: user.id, passwordVersion: user.password_version, expiresAt: null }
}

/** The login is right whether there is time for this or not: the next one tries again. */
async function rehash(id: string, oldHash: string, password: string): Promise<void> {
  try {
    await replaceHash(id, oldHash, await hashPassword(password))
  } catch (error) {
    if (!(error instanceof TooBusyError)) throw error
  }
}

/** Makes an account; null when the name is taken, in whatever case. */
export async function createAccount(username: string, password: string): Promise<Account | null> {
  const password_hash = await hashPassword(password)
  const id = randomUUID()
  const created_at = new Date().toISOString()
  const isNew = await insertUser({ id, username, password_hash, created_at, expires_at: null })
  return isNew ? { id, passwordVersion: 1, expiresAt: null } : null
}

/** Makes an account with a random name and no password, which is gone after 24 hours. */
export async function createGuestAccount(): Promise<Account> {
  const now = new Date()
  const id = randomUUID()
  const expiresAt = new Date(now.getTime() + GUEST_SESSION_SECONDS * 1000)
  const guest = {
    id,
    password_hash: null,
    created_at: now.toISOString(),
    expires_at: expiresAt.toISOString(),
  }
  // 1.4 trillion names: a second try is a formality.
  while (!(await insertUser({ ...guest, username: `guest-${randomCharacters(8)}` })));
  return { id, passwordVersion: 1, expiresAt }
}

/**
 * Gives an account another password. Every session of before, this one too, opens nothing from now on.
 * @param account as the old password has just shown it
 * @returns the account with its new version; null when another change was faster
 */
export async function changePassword(account: Account, password: string): Promise<Account | null> {
  const passwordHash = await hashPassword(password)
  const passwordVersion = await replacePassword(account.id, account.passwordVersion, passwordHash)
  if (passwordVersion === undefined) return null
  await deleteSessionsOf(account.id)
  return { ...account, passwordVersion }
}

/** Removes an account with its sessions and all else that is kept of it. */
export async function deleteAccount(id: string): Promise<void> {
  await deleteUser(id)
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
