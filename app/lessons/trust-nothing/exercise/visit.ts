import 'server-only'
import { readLabSession } from '@/lib/course/lab-sessions'
import { findVisitor } from '../shop'

/** The server's own row of a visit; null for an id that it has not given to this learner. */
export async function findVisit(id: string | undefined, learner: string) {
  const username = (await readLabSession(learner, id))?.username
  const visitor = findVisitor(username)
  return username && visitor ? { username, ...visitor } : null
}
