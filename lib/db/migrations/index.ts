import type { Migration } from 'kysely/migration'
import * as accounts from './001-accounts.ts'
import * as sentLines from './002-sent-lines.ts'
import * as exchanges from './003-exchanges.ts'

/** Every migration by name. A name that has been released is never changed: add another one. */
export const migrations: Record<string, Migration> = {
  '001-accounts': accounts,
  '002-sent-lines': sentLines,
  '003-exchanges': exchanges,
}
