import type { Migration } from 'kysely/migration'
import { up as accounts } from './001-accounts.ts'
import { up as sentLines } from './002-sent-lines.ts'
import { up as exchanges } from './003-exchanges.ts'
import { up as experimentTokens } from './004-experiment-tokens.ts'
import { up as progress } from './005-progress.ts'
import { up as gapFills } from './006-gap-fills.ts'
import { up as rateLimits } from './007-rate-limits.ts'
import { up as devices } from './008-devices.ts'
import { up as leases } from './009-leases.ts'
import { up as lessonSessions } from './010-lesson-sessions.ts'
import { up as labSessions } from './011-lab-sessions.ts'
import { up as labAttempts } from './012-lab-attempts.ts'
import { up as classroom } from './013-classroom.ts'

/** Every migration by name. A name that has been released is never changed: add another one. */
export const migrations: Record<string, Migration> = {
  '001-accounts': { up: accounts },
  '002-sent-lines': { up: sentLines },
  '003-exchanges': { up: exchanges },
  '004-experiment-tokens': { up: experimentTokens },
  '005-progress': { up: progress },
  '006-gap-fills': { up: gapFills },
  '007-rate-limits': { up: rateLimits },
  '008-devices': { up: devices },
  '009-leases': { up: leases },
  '010-lesson-sessions': { up: lessonSessions },
  '011-lab-sessions': { up: labSessions },
  '012-lab-attempts': { up: labAttempts },
  '013-classroom': { up: classroom },
}
