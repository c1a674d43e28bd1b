import 'server-only'
import { getCurrentUser } from '../auth/current-user.ts'
import type { Progress } from './course-state.ts'
import { keepTicket, readProgress } from './progress.ts'

/** A ticket of a lesson, by the key and the option under which it stands in the progress. */
interface RepairedTicket {
  slug: string
  key: string
  option: number
}

/**
 * Keeps a ticket as repaired, for the account of whoever is signed in, else for the browser.
 * @param labHash the browser's learner
 */
export async function keepRepair(labHash: string, { slug, key, option }: RepairedTicket): Promise<void> {
  await keepTicket(await ownerFor(labHash), slug, key, option)
}

/** How far the one for whom {@link keepRepair} keeps a ticket has come. */
export async function readOwnProgress(labHash: string): Promise<Progress> {
  return readProgress(await ownerFor(labHash))
}

async function ownerFor(labHash: string) {
  const user = await getCurrentUser()
  return user ? (`user:${user.id}` as const) : (`lab:${labHash}` as const)
}
