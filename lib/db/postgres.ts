import 'server-only'
import type { PostgresPool, PostgresPoolClient } from 'kysely'
import { Pool, type PoolClient, type QueryConfig, type QueryResult } from 'pg'
import { countWait, currentWait, REQUEST_PATIENCE } from '../database-wait.ts'
import { createCircuitBreaker } from './circuit-breaker.ts'
import { isUnavailable, unavailable } from './unavailable.ts'

/** How long a new connection may take, and the wait for a free one, in milliseconds. */
const CONNECTION_TIMEOUT = 3000
/** When PostgreSQL itself gives a statement up, one that nobody waits for any more, too. */
const STATEMENT_TIMEOUT = 10_000
/** For how long nobody asks after a wait in vain. */
const PAUSE = 2000
/** A question that had less time than this, in milliseconds, says nothing about the others. */
const FAIR_TIME = 2900

/** Connections to PostgreSQL, as Kysely and rate-limiter-flexible use them. */
export interface Postgres extends PostgresPool {
  query: (query: QueryConfig) => Promise<QueryResult>
}

/**
 * Opens a pool of connections. No question outlasts the patience of the request that asks it (`lib/database-wait.ts`);
 * after one that waited in vain the next ones fail at once for two seconds, and then one of them tries again. So the
 * pool recovers by itself when PostgreSQL is back.
 * @param max connections of this process at most; PostgreSQL has 97 to give by default, for all processes together
 * @throws from its functions a DatabaseUnavailableError, when PostgreSQL is away, too slow or another one
 */
export function openPostgres(connectionString: string, max: number): Postgres {
  const pool = new Pool({
    connectionString,
    max,
    application_name: 'cookie-lab',
    connectionTimeoutMillis: CONNECTION_TIMEOUT,
    statement_timeout: STATEMENT_TIMEOUT,
    keepAlive: true,
  })
  // An idle connection that PostgreSQL cuts (a restart). The pool opens another for the next query; but with
  // nobody listening, the event would end the process.
  pool.on('error', () => undefined)
  const breaker = createCircuitBreaker(PAUSE)

  /** Asks, and waits no longer than the request has time. @param giveUp clears up behind a question that took too long */
  async function ask<Result>(question: () => Promise<Result>, giveUp: (asked: Promise<Result>) => void) {
    const limit = currentWait()?.left ?? REQUEST_PATIENCE
    if (limit <= 0 || !breaker.admits()) throw unavailable()
    const start = performance.now()
    const asked = question()
    try {
      const result = await countWait(inTime(asked, limit))
      breaker.succeed()
      return result
    } catch (error) {
      if (error instanceof TooSlowError) giveUp(asked)
      if (!isUnavailable(error)) {
        breaker.succeed()
        throw error
      }
      if (performance.now() - start >= FAIR_TIME) breaker.fail()
      throw unavailable(error)
    }
  }

  const releaseLate = (asked: Promise<PoolClient>) => void asked.then((client) => client.release(), ignore)
  const connect = async () => guardClient(await ask(() => pool.connect(), releaseLate))

  function guardClient(client: PoolClient) {
    let isStuck = false
    const query = (statement: string | QueryConfig, parameters?: unknown[]) =>
      ask<QueryResult>(
        () => client.query(statement, parameters),
        () => (isStuck = true),
      )
    return {
      // Kysely would also hand over a cursor, to stream rows, if it had been given one.
      query: query as PostgresPoolClient['query'] & Postgres['query'],
      // A connection whose answer is still to come would give it to the next question.
      release: (isBroken?: boolean) => client.release(isStuck || isBroken),
    }
  }

  return {
    options: pool.options,
    connect,
    query: async (query) => {
      const client = await connect()
      try {
        return await client.query(query)
      } finally {
        client.release()
      }
    },
    end: () => pool.end(),
  }
}

class TooSlowError extends Error {
  override name = 'TooSlowError'
}

function inTime<Result>(promise: Promise<Result>, milliseconds: number): Promise<Result> {
  if (milliseconds === Infinity) return promise
  // A timer leaves out parts of a millisecond and may ring one early; what is left must be nothing by then.
  const delay = Math.ceil(milliseconds) + 1
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new TooSlowError('it took too long')), delay)
    promise.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}

function ignore(): void {
  // What came too late has been answered already.
}
