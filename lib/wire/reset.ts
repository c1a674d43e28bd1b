import 'server-only'
import { deleteMembershipOf } from '../db/classroom-members.ts'
import { deleteExchangesOf } from '../db/exchanges.ts'
import { deleteExperimentTokensOf } from '../db/experiment-tokens.ts'
import { deleteGapFillsOf } from '../db/gap-fills.ts'
import { deleteLabAttemptsOf } from '../db/lab-attempts.ts'
import { deleteLabSessionsOf } from '../db/lab-sessions.ts'
import { deleteLessonCartsOf } from '../db/lesson-carts.ts'
import { deleteLessonSecretsOf } from '../db/lesson-secrets.ts'
import { deleteProgressOf } from '../db/progress.ts'
import { deleteSentLines, findSentLines, type SentLineRow } from '../db/sent-lines.ts'
import { octetLength } from '../http/octets.ts'
import { deletionLineFor } from './deletion-line.ts'
import { headerOctets } from './header-text.ts'
import { isDeletion } from './is-deletion.ts'
import { hashLabId, labIdIn } from './lab-id.ts'
import { flushRecorder } from './recorder-hook.ts'

/** How many octets of deletions one response carries: reverse proxies take 4 KB of headers by default. */
const ROUND_BYTES = 3000

/** Some of a learner's cookies to delete, and what is left for further responses. */
interface Round {
  /** `Set-Cookie` lines as Node takes them. */
  deletions: string[]
  /** How many recorded lines remain. */
  left: number
}

/**
 * Takes some of the lines that a learner was sent off the record and writes what deletes their cookies: by the
 * recorded name, domain and path, so that no other application's cookie is touched.
 * @param cookieHeader of the learner's request
 */
export async function takeDeletions(cookieHeader: string): Promise<Round> {
  const labId = labIdIn(cookieHeader)
  if (!labId) return { deletions: [], left: 0 }
  await flushRecorder()
  const rows = await findSentLines(hashLabId(labId))
  const deletions = new Set<string>()
  const taken: string[] = []
  let bytes = 0
  for (const row of rows) {
    const deletion = deletionOf(row)
    if (deletion && !deletions.has(deletion)) {
      bytes += octetLength(deletion)
      if (deletions.size > 0 && bytes > ROUND_BYTES) break
      deletions.add(deletion)
    }
    taken.push(row.id)
  }
  await deleteSentLines(taken)
  return { deletions: [...deletions].map(headerOctets), left: rows.length - taken.length }
}

/** Null where there is nothing to delete: the line deleted itself, or no browser has stored so long a pair. */
function deletionOf({ line, url }: SentLineRow): string | null {
  const [pair = ''] = line.split(';', 1)
  return octetLength(pair) > MAX_PAIR_BYTES || isDeletion(line, url) ? null : deletionLineFor(line, url)
}

// The limit of 4096, and room for the spaces around name and value, which do not count.
const MAX_PAIR_BYTES = 8192

/**
 * Forgets what is stored about the request's learner: exchanges, lines, tokens, what was filled into exercises, the
 * lessons' carts and secrets, practice sessions and failed practice logins, and of a signed-out one the
 * progress and the place in a group.
 */
export async function forgetLearner(cookieHeader: string): Promise<void> {
  const labId = labIdIn(cookieHeader)
  if (!labId) return
  const labHash = hashLabId(labId)
  await flushRecorder()
  const rows = await findSentLines(labHash)
  await deleteSentLines(rows.map(({ id }) => id))
  await deleteExchangesOf(labHash)
  await deleteGapFillsOf(labHash)
  await deleteLessonCartsOf(labHash)
  await deleteLessonSecretsOf(labHash)
  await deleteLabSessionsOf(labHash)
  await deleteLabAttemptsOf(labHash)
  // With the tokens go the evidence of the attacks and the inbox.
  await deleteExperimentTokensOf(labHash)
  await deleteProgressOf(`lab:${labHash}`)
  await deleteMembershipOf(`lab:${labHash}`)
}
