import 'server-only'
import type { Selectable } from 'kysely'
import { getDb } from './client.ts'
import type { Owner } from './progress.ts'
import type { Database } from './schema.ts'

type MemberRow = Selectable<Database['classroom_members']>
type NewMember = Omit<MemberRow, 'owner' | 'user_id'> & { owner: Owner }

/** One entry of the progress of a group's member; null where a member has none at all. */
export interface MemberProgressRow {
  id: string
  nickname: string
  lesson: string | null
  kind: string | null
  item: string | null
  value: string | null
  at: string | null
}

/** All members of a group with all of their progress, in one query. */
export function findMembersWithProgress(groupId: string): Promise<MemberProgressRow[]> {
  return getDb()
    .selectFrom('classroom_members as member')
    .leftJoin('progress', 'progress.owner', 'member.owner')
    .select(['member.id', 'member.nickname'])
    .select(['progress.lesson', 'progress.kind', 'progress.item', 'progress.value', 'progress.at'])
    .where('member.group_id', '=', groupId)
    .execute()
}

/** The group of an owner, and what the owner is called there. */
export function findMembership(owner: Owner): Promise<{ code: string; nickname: string } | undefined> {
  return getDb()
    .selectFrom('classroom_members as member')
    .innerJoin('classroom_groups as groups', 'groups.id', 'member.group_id')
    .select(['groups.code', 'member.nickname'])
    .where('member.owner', '=', owner)
    .executeTakeFirst()
}

/** Counts a group's members, but for one owner, who may be among them. */
export async function countOtherMembers(groupId: string, owner: Owner): Promise<number> {
  const { count } = await getDb()
    .selectFrom('classroom_members')
    .select((column) => column.fn.countAll().as('count'))
    .where('group_id', '=', groupId)
    .where('owner', '!=', owner)
    .executeTakeFirstOrThrow()
  return Number(count)
}

/**
 * Adds a member, who leaves any other group by it. The database decides about the nickname, so of two who choose it
 * at the same moment one is told.
 * @returns false when another member has the nickname; then nothing is changed
 */
export async function replaceMembership(member: NewMember): Promise<boolean> {
  return getDb()
    .transaction()
    .execute(async (db) => {
      const taken = await db
        .selectFrom('classroom_members')
        .select('id')
        .where('group_id', '=', member.group_id)
        .where('nickname_key', '=', member.nickname_key)
        .where('owner', '!=', member.owner)
        .executeTakeFirst()
      if (taken) return false
      const row = withAccount(member)
      const written = await db
        .insertInto('classroom_members')
        .values(row)
        .onConflict((conflict) => conflict.column('owner').doUpdateSet(row))
        .returning('id')
        .executeTakeFirst()
      return written !== undefined
    })
    .catch((error: unknown) => {
      // Both had looked before either had written.
      if (isUniqueViolation(error)) return false
      throw error
    })
}

/** Gives a browser's membership to an account. Of two the newer stays: who joins a group leaves the one before. */
export async function moveMembership(from: Owner, to: Owner): Promise<void> {
  // Pages ask for this often, and writing waits for whoever writes just now.
  if (!(await findMembership(from))) return
  await getDb()
    .transaction()
    .execute(async (db) => {
      const moved = await db
        .deleteFrom('classroom_members')
        .where('owner', '=', from)
        .returningAll()
        .executeTakeFirst()
      if (!moved) return
      const row = withAccount({ ...moved, owner: to })
      await db
        .insertInto('classroom_members')
        .values(row)
        .onConflict((conflict) =>
          conflict
            .column('owner')
            .doUpdateSet(row)
            .where('classroom_members.joined_at', '<=', moved.joined_at),
        )
        .execute()
    })
}

export async function deleteMembershipOf(owner: Owner): Promise<void> {
  await getDb().deleteFrom('classroom_members').where('owner', '=', owner).execute()
}

/** Removes one member of a group, without an id all of them. The id of another group's member removes nobody. */
export async function deleteMembers(groupId: string, id?: string): Promise<void> {
  const members = getDb().deleteFrom('classroom_members').where('group_id', '=', groupId)
  await (id === undefined ? members : members.where('id', '=', id)).execute()
}

function withAccount(member: NewMember): MemberRow {
  const { owner } = member
  return { ...member, user_id: owner.startsWith('user:') ? owner.slice('user:'.length) : null }
}

/** 23505 is PostgreSQL's `unique_violation`. */
function isUniqueViolation(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  return code === 'SQLITE_CONSTRAINT_UNIQUE' || code === '23505'
}
