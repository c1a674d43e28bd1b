import 'server-only'
import { randomUUID } from 'node:crypto'
import {
  countOtherMembers,
  deleteMembers,
  deleteMembershipOf,
  findMembership,
  replaceMembership,
} from '../db/classroom-members.ts'
import type { Owner } from '../db/progress.ts'
import { isClassroom, keepGroup, type Group } from './groups.ts'
import { nicknameKey } from './nickname.ts'

/** More would be no class, and the teacher's page slow. */
const MAX_MEMBERS = 500

/** The group that an owner is in. */
export interface Membership {
  code: string
  nickname: string
}

/**
 * Joins a group, and leaves any other.
 * @param nickname as `readNickname` returns it
 */
export async function joinGroup(
  group: Group,
  owner: Owner,
  nickname: string,
): Promise<{ ok: true } | { ok: false; problem: 'nickname-taken' | 'group-full' }> {
  if ((await countOtherMembers(group.id, owner)) >= MAX_MEMBERS) return { ok: false, problem: 'group-full' }
  const isJoined = await replaceMembership({
    id: randomUUID(),
    group_id: group.id,
    owner,
    nickname,
    nickname_key: nicknameKey(nickname),
    joined_at: new Date().toISOString(),
  })
  if (!isJoined) return { ok: false, problem: 'nickname-taken' }
  await keepGroup(group)
  return { ok: true }
}

/** Leaves the group; the progress stays, and the teacher sees it no more. */
export async function leaveGroup(owner: Owner): Promise<void> {
  await deleteMembershipOf(owner)
}

/** The group that an owner is in; null for none, and where groups are switched off. */
export async function readMembership(owner: Owner | null): Promise<Membership | null> {
  return owner && isClassroom() ? ((await findMembership(owner)) ?? null) : null
}

/** Takes a learner out of a group, who may join again. */
export async function removeMember(group: Group, id: string): Promise<void> {
  await deleteMembers(group.id, id)
}

/** Takes all learners out of a group, which keeps its code and its link. */
export async function emptyGroup(group: Group): Promise<void> {
  await deleteMembers(group.id)
}
