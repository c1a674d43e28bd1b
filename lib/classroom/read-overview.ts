import 'server-only'
import { findMembersWithProgress } from '../db/classroom-members.ts'
import type { Group } from './groups.ts'
import { sumUp, type CourseKey, type Learner } from './overview.ts'

/** What a group's teacher sees right now. */
export async function readOverview(group: Group, key: CourseKey): Promise<Learner[]> {
  return sumUp(await findMembersWithProgress(group.id), key)
}
