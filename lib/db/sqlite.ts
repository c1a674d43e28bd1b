import 'server-only'
import BetterSqlite3, { type Statement } from 'better-sqlite3'
import type { SqliteDatabase } from 'kysely'
import { createCircuitBreaker } from './circuit-breaker.ts'
import { isUnavailable, unavailable } from './unavailable.ts'

/** How long a writer waits for another process's, in milliseconds. All of this process waits with it. */
const BUSY_TIMEOUT = 2500
/** For how long nothing is written after a wait in vain: so most of the time everything else is answered. */
const PAUSE = 5000
const KEPT_STATEMENTS = 500

/**
 * Opens an SQLite file. Readers never wait for a writer (WAL), writers wait for each other, and a commit survives a
 * power cut. After a writer has waited in vain the next ones fail at once for a while; readers go on.
 *
 * A transaction takes its turn among the writers at its begin: one that has read before it writes is refused without
 * waiting when another process has written meanwhile (SQLITE_BUSY_SNAPSHOT).
 * @throws from its statements a DatabaseUnavailableError, when the file is locked, full, broken or another one
 */
export class Sqlite extends BetterSqlite3 {
  readonly #writers = createCircuitBreaker(PAUSE)

  constructor(file: string) {
    super(file)
    this.pragma(`busy_timeout = ${BUSY_TIMEOUT}`)
    this.pragma('journal_mode = WAL')
    this.pragma('synchronous = FULL')
    this.pragma('foreign_keys = ON')
  }

  override prepare: BetterSqlite3.Database['prepare'] = (source: string) => {
    const text = source === 'begin' ? 'begin immediate' : source
    const statement: Statement = this.#guard(() => super.prepare(text))
    const [all, get, run] = [
      statement.all.bind(statement),
      statement.get.bind(statement),
      statement.run.bind(statement),
    ]
    const guard = <Result>(work: () => Result) =>
      statement.readonly ? this.#guard(work) : this.#guardWriter(work)
    statement.all = (...parameters: unknown[]) => guard(() => all(...parameters))
    statement.get = (...parameters: unknown[]) => guard(() => get(...parameters))
    statement.run = (...parameters: unknown[]) => guard(() => run(...parameters))
    // Its types say nothing of the parameters, which Kysely and rate-limiter-flexible give at each call.
    return statement as never
  }

  #guard<Result>(work: () => Result): Result {
    try {
      return work()
    } catch (error) {
      throw isUnavailable(error) ? unavailable(error) : error
    }
  }

  #guardWriter<Result>(work: () => Result): Result {
    if (!this.#writers.admits()) throw unavailable()
    const start = performance.now()
    try {
      const result = this.#guard(work)
      this.#writers.succeed()
      return result
    } catch (error) {
      if (performance.now() - start >= BUSY_TIMEOUT) this.#writers.fail()
      throw error
    }
  }
}

/** Compiles each query once: that takes longer than most of them run. Kysely asks for a statement at every call. */
export function keepStatements(sqlite: Sqlite): SqliteDatabase {
  const kept = new Map<string, Statement>()
  return {
    close: () => sqlite.close(),
    prepare: (sql) => {
      const statement = kept.get(sql) ?? sqlite.prepare(sql)
      if (kept.size < KEPT_STATEMENTS) kept.set(sql, statement)
      return statement
    },
  }
}
