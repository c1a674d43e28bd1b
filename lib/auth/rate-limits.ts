import 'server-only'
import BetterSqlite3 from 'better-sqlite3'
import {
  RateLimiterPostgres,
  RateLimiterRes,
  RateLimiterSQLite,
  type RateLimiterStoreAbstract,
} from 'rate-limiter-flexible'
import { getDriver } from '../db/client.ts'
import { returnPoint } from '../db/rate-limits.ts'
import { getEnv } from '../env.ts'
import { keyedHash } from './keyed-hash.ts'

const WINDOW_SECONDS = 15 * 60

/** How often each thing may be tried in 15 minutes. */
const limits = {
  /** Failed logins of one account from one address. */
  'login-account': () => 5,
  /** Failed logins of one account from one browser that has been in it before. */
  'login-device': () => 5,
  /** Failed logins of whatever accounts from one address. */
  'login-address': () => getEnv().ADDRESS_LIMIT,
  'signup-address': () => getEnv().ADDRESS_LIMIT,
  'guest-address': () => getEnv().ADDRESS_LIMIT,
  /** Groups that were made, and codes of groups that were wrong. */
  'group-address': () => getEnv().ADDRESS_LIMIT,
  'code-address': () => getEnv().ADDRESS_LIMIT,
  /** Wrong passwords of one session, where the account is changed or deleted. */
  'session-password': () => 5,
}

/** One count: a limit, and what is counted. */
export interface Count {
  limit: keyof typeof limits
  of: string
}

/** A point that was taken, and how to give it back; or how long to wait. */
export type Taken = { ok: true; giveBack: () => Promise<void> } | { ok: false; seconds: number }

/**
 * Takes one point of a count, in the database, so that all processes count together and of many requests at the
 * same moment no more get through than the limit allows.
 */
export async function takePoint({ limit, of }: Count): Promise<Taken> {
  const limiter = createLimiter(limit)
  const key = keyedHash(limit, of)
  const giveBack = (windowEnd: number) => returnPoint(limiter.getKey(key), windowEnd)
  try {
    const { msBeforeNext } = await limiter.consume(key)
    const windowEnd = Date.now() + msBeforeNext
    return { ok: true, giveBack: () => giveBack(windowEnd) }
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error
    // Whoever is turned away has tried nothing, and must not be counted as one more who failed.
    await giveBack(Date.now() + error.msBeforeNext)
    return { ok: false, seconds: Math.max(1, Math.ceil(error.msBeforeNext / 1000)) }
  }
}

function createLimiter(limit: Count['limit']): RateLimiterStoreAbstract {
  const driver = getDriver()
  const options = {
    storeClient: driver,
    tableName: 'rate_limits',
    // A migration has made the table, and the clean-up job empties it.
    tableCreated: true,
    clearExpiredByTimeout: false,
    keyPrefix: limit,
    points: limits[limit](),
    duration: WINDOW_SECONDS,
  }
  return driver instanceof BetterSqlite3
    ? new RateLimiterSQLite({ ...options, storeType: 'better-sqlite3' })
    : new RateLimiterPostgres({ ...options, storeType: 'pool' })
}
