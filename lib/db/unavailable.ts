import 'server-only'
import { currentWait } from '../database-wait.ts'
import { outageDigest } from '../outage.ts'

/**
 * The database is away, too slow or broken: the question has no answer, and another try may have one. A request that
 * meets it is answered 503.
 */
export class DatabaseUnavailableError extends Error {
  override name = 'DatabaseUnavailableError'
  digest = outageDigest
}

/** Whether something thrown is such an error; by its digest, for Next loads the class more than once. */
export function isDatabaseUnavailable(error: unknown): boolean {
  return error instanceof Error && 'digest' in error && error.digest === outageDigest
}

/** Notes for the request that asked that the database failed it. @returns the error to throw */
export function unavailable(cause?: unknown): DatabaseUnavailableError {
  const wait = currentWait()
  if (wait) wait.hasFailed = true
  const reason = cause instanceof Error ? cause.message : 'it has just failed, or took too long'
  return new DatabaseUnavailableError(`The database does not answer: ${reason}`, { cause })
}

/**
 * Whether an error is the database's own and not one of the statement's: SQLite by its result code, PostgreSQL by its
 * SQLSTATE (appendix A of its manual). What has neither comes from the connection. A table that is missing counts:
 * the database is another one than the program was made for.
 */
export function isUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  if (code.startsWith('SQLITE_ERROR')) return /^no such (?:table|column)/.test(error.message)
  if (code.startsWith('SQLITE_')) return !/^SQLITE_(?:CONSTRAINT|MISMATCH|RANGE|TOOBIG|MISUSE)/.test(code)
  if (isSqlState(code)) return /^(?:08|28|3D|53|55|57|58|F0|XX|25006|42P01|42703)/.test(code)
  return !(error instanceof TypeError || error instanceof RangeError)
}

function isSqlState(code: string): boolean {
  return /^[0-9A-Z]{5}$/.test(code) && /\d/.test(code)
}
