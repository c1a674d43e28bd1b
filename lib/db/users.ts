import 'server-only'
import type { Insertable, Selectable } from 'kysely'
import { getDb } from './client.ts'
import type { UsersTable } from './schema.ts'

export type UserRow = Selectable<UsersTable>

/** Usernames are unique without regard to case: this is what is compared. */
export function usernameKey(username: string): string {
  return username.toLowerCase()
}

/** Finds an account by name, whatever its case; an account past its end is not found. */
export function findUserByName(username: string, now: Date): Promise<UserRow | undefined> {
  return getDb()
    .selectFrom('users')
    .selectAll()
    .where('username_key', '=', usernameKey(username))
    .where((where) =>
      where.or([where('expires_at', 'is', null), where('expires_at', '>', now.toISOString())]),
    )
    .executeTakeFirst()
}

/** Adds an account; false when the name is taken. The database decides, so two sign-ups cannot both win. */
export async function insertUser(user: Omit<Insertable<UsersTable>, 'username_key'>): Promise<boolean> {
  const inserted = await getDb()
    .insertInto('users')
    .values({ ...user, username_key: usernameKey(user.username) })
    .onConflict((conflict) => conflict.column('username_key').doNothing())
    .returning('id')
    .executeTakeFirst()
  return inserted !== undefined
}

/** Finds an account by its id, whatever its end. */
export function findUserById(id: string): Promise<UserRow | undefined> {
  return getDb().selectFrom('users').selectAll().where('id', '=', id).executeTakeFirst()
}

/** Writes the same password hashed anew; nothing happens when it is no longer the account's. */
export async function replaceHash(id: string, oldHash: string, newHash: string): Promise<void> {
  await getDb()
    .updateTable('users')
    .set({ password_hash: newHash })
    .where('id', '=', id)
    .where('password_hash', '=', oldHash)
    .execute()
}

/**
 * Gives an account another password, and with it a version that no session of before has.
 * @param oldVersion the one whose password was asked for
 * @returns the new version; undefined when another change was faster
 */
export async function replacePassword(
  id: string,
  oldVersion: number,
  password_hash: string,
): Promise<number | undefined> {
  const changed = await getDb()
    .updateTable('users')
    .set({ password_hash, password_version: oldVersion + 1 })
    .where('id', '=', id)
    .where('password_version', '=', oldVersion)
    .returning('password_version')
    .executeTakeFirst()
  return changed?.password_version
}

/** Removes an account, and with it all that refers to it. */
export async function deleteUser(id: string): Promise<void> {
  await getDb().deleteFrom('users').where('id', '=', id).execute()
}

/** Removes an account if it is a guest's, and with it its sessions. */
export async function deleteGuest(id: string): Promise<void> {
  await getDb().deleteFrom('users').where('id', '=', id).where('expires_at', 'is not', null).execute()
}

/** Removes accounts past their end, and with them their sessions. */
export async function deleteExpiredUsers(now: Date): Promise<void> {
  await getDb().deleteFrom('users').where('expires_at', '<=', now.toISOString()).execute()
}
