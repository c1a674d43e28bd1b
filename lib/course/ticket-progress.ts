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
 * @param ticket null: it is not repaired yet
 * @returns how far that owner has come
 */
export async function keepRepair(labHash: string, ticket: RepairedTicket | null): Promise<Progress> {
  const user = await getCurrentUser()
  const owner = user ? (`user:${user.id}` as const) : (`lab:${labHash}` as const)
  if (ticket) await keepTicket(owner, ticket.slug, ticket.key, ticket.option)
  return readProgress(owner)
}
