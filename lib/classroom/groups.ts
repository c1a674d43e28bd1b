import 'server-only'
import { createHash, randomBytes, randomUUID } from 'node:crypto'
import {
  deleteGroup,
  findGroupBy,
  insertGroup,
  updateGroupAccess,
  updateGroupUse,
  type GroupRow,
} from '../db/classroom-groups.ts'
import { getEnv } from '../env.ts'
import { makeCode } from './code.ts'

const KEPT_MILLISECONDS = 30 * 24 * 60 * 60 * 1000
const NOTED_MILLISECONDS = 60 * 60 * 1000

/** A group, as its teacher may know it. */
export interface Group {
  id: string
  code: string
  /** ISO 8601, within the hour. */
  usedAt: string
}

/** Whether this server has groups at all: `CLASSROOM=1`. */
export function isClassroom(): boolean {
  return getEnv().CLASSROOM === '1'
}

/**
 * Makes a group without members.
 * @returns the secret of the teacher's link, 192 bits; only its hash is kept, so nobody can tell it again
 */
export async function makeGroup(): Promise<{ key: string }> {
  const key = makeKey()
  const now = new Date().toISOString()
  const row = { key_hash: hashKey(key), created_at: now, used_at: now }
  while (!(await insertGroup({ ...row, id: randomUUID(), code: makeCode() })));
  return { key }
}

/**
 * Gives a group a new code and a new link: the old ones lead nowhere from now on. The members stay.
 * @returns the secret of the new link
 */
export async function renewGroup({ id }: Group): Promise<{ key: string }> {
  const key = makeKey()
  await updateGroupAccess(id, { code: makeCode(), key_hash: hashKey(key) })
  return { key }
}

/** Finds the group that a teacher's secret opens; null also where groups are switched off. */
export async function findGroupByKey(key: string | undefined): Promise<Group | null> {
  if (!isClassroom() || !key || !/^[\w-]{32}$/.test(key)) return null
  const row = await findGroupBy('key_hash', hashKey(key), oldestKeptGroup())
  return row ? asGroup(row) : null
}

/** Finds the group that learners join with a code. */
export async function findGroupByCode(code: string): Promise<Group | null> {
  const row = await findGroupBy('code', code, oldestKeptGroup())
  return row ? asGroup(row) : null
}

/** Notes that a group is in use, so that it goes on for another 30 days. */
export async function keepGroup({ id, usedAt }: Group, now = new Date()): Promise<void> {
  if (now.getTime() - Date.parse(usedAt) > NOTED_MILLISECONDS) await updateGroupUse(id, now)
}

/** Ends a group: nothing of it is left, and its link and code lead nowhere. Progress is the learners' own and stays. */
export async function endGroup({ id }: Group): Promise<void> {
  await deleteGroup(id)
}

/** The start of what is still kept: a group that nobody has used since is over. */
export function oldestKeptGroup(now = new Date()): Date {
  return new Date(now.getTime() - KEPT_MILLISECONDS)
}

function asGroup({ id, code, used_at }: GroupRow): Group {
  return { id, code, usedAt: used_at }
}

function makeKey(): string {
  return randomBytes(24).toString('base64url')
}

function hashKey(key: string): string {
  return createHash('sha256').update(key).digest('base64url')
}
