import 'server-only'
import { randomUUID } from 'node:crypto'
import {
  deleteInboxItemsBefore,
  findInboxItems,
  insertInboxItem,
  keepNewestInboxItems,
} from '../db/inbox-items.ts'
import { checkToken, hashSecret, type TokenRefusal } from './experiment-token.ts'

export const MAX_ITEM_BYTES = 4096
export const MAX_ITEMS = 50
const KEPT_MILLISECONDS = 60 * 60 * 1000

/** What an attack has stolen. */
export interface InboxItem {
  text: string
  at: Date
}

/**
 * Adds what an attack stole to the inbox of its token; the newest 50 stay, for an hour.
 * @param text at most 4 KB, by the handler that read it
 * @returns why the token adds nothing, or null
 */
export async function addToInbox(token: string | null, text: string): Promise<TokenRefusal | null> {
  const now = new Date()
  const checked = await checkToken(token, 'cross-site', null, now)
  if (!checked.ok) return checked
  const { token_hash } = checked.row
  await deleteInboxItemsBefore(oldestKeptItem(now))
  // PostgreSQL keeps no NUL in a text.
  const content = text.replaceAll('\0', '\uFFFD')
  await insertInboxItem({ id: randomUUID(), token_hash, content, created_at: now.toISOString() })
  await keepNewestInboxItems(token_hash, MAX_ITEMS)
  return null
}

/** The items of the inbox that this key opens, the newest first; null: it opens none. */
export async function readInbox(key: string | null): Promise<InboxItem[] | null> {
  if (!key) return null
  const rows = await findInboxItems(hashSecret(key), oldestKeptItem(new Date()))
  return rows?.map(({ content, created_at }) => ({ text: content, at: new Date(created_at) })) ?? null
}

/** Items from before this instant are no longer kept. */
export function oldestKeptItem(now: Date): Date {
  return new Date(now.getTime() - KEPT_MILLISECONDS)
}
