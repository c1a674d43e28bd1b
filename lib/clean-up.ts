import 'server-only'
import { idleLimit } from './auth/session-lifetime.ts'
import { oldestKeptGroup } from './classroom/groups.ts'
import { oldestKeptFill } from './course/gap-fills.ts'
import { oldestKeptLabAttempt } from './course/lab-attempts.ts'
import { oldestKeptLabSession } from './course/lab-sessions.ts'
import { oldestKeptLessonSession } from './course/lesson-secrets.ts'
import { oldestKeptProgress } from './course/progress.ts'
import { deleteGroupsUnusedSince } from './db/classroom-groups.ts'
import { deleteExchangesBefore } from './db/exchanges.ts'
import { deleteExperimentTokensBefore } from './db/experiment-tokens.ts'
import { deleteGapFillsBefore } from './db/gap-fills.ts'
import { deleteInboxItemsBefore } from './db/inbox-items.ts'
import { deleteLabAttemptsBefore } from './db/lab-attempts.ts'
import { deleteLabSessionsBefore } from './db/lab-sessions.ts'
import { deleteLessonCartsBefore } from './db/lesson-carts.ts'
import { deleteLessonSecretsBefore } from './db/lesson-secrets.ts'
import { deleteProgressUntouchedSince } from './db/progress.ts'
import { deleteExpiredRateLimits } from './db/rate-limits.ts'
import { deleteSentLinesBefore } from './db/sent-lines.ts'
import { deleteDeadSessions } from './db/sessions.ts'
import { deleteExpiredUsers } from './db/users.ts'
import { oldestKeptToken } from './wire/experiment-token.ts'
import { oldestKeptItem } from './wire/inbox.ts'
import { oldestKeptLine } from './wire/sent-lines.ts'
import { oldestKeptExchange } from './wire/store-exchanges.ts'

/**
 * Removes all that is kept no longer: guests past their day, sessions that have ended or were idle for too long,
 * exchanges, lines, tokens, stolen texts, what was filled into exercises, practice sessions and failed practice logins,
 * forgotten progress, groups without use, counts. Whoever reads an account, a session, a token, a group or a count
 * looks at the time as well, so no right lasts longer because this has not run.
 */
export async function cleanUp(now = new Date()): Promise<void> {
  await deleteExpiredUsers(now)
  await deleteDeadSessions(now, idleLimit(now))
  await deleteExchangesBefore(oldestKeptExchange(now))
  await deleteSentLinesBefore(oldestKeptLine(now))
  await deleteExperimentTokensBefore(oldestKeptToken(now))
  await deleteInboxItemsBefore(oldestKeptItem(now))
  await deleteGapFillsBefore(oldestKeptFill(now))
  await deleteLabAttemptsBefore(oldestKeptLabAttempt(now))
  await deleteLabSessionsBefore(oldestKeptLabSession(now))
  await deleteLessonCartsBefore(oldestKeptLessonSession(now))
  await deleteLessonSecretsBefore(oldestKeptLessonSession(now))
  await deleteProgressUntouchedSince(oldestKeptProgress(now))
  await deleteGroupsUnusedSince(oldestKeptGroup(now))
  await deleteExpiredRateLimits(now)
}
