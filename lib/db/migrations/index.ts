import type { Migration } from 'kysely/migration'
import { up as accounts } from './001-accounts.ts'
import { up as sentLines } from './002-sent-lines.ts'

/** Every migration by name. A name that has been released is never changed: add another one. */
export const migrations: Record<string, Migration> = {
  '001-accounts': { up: accounts },
  '002-sent-lines': { up: sentLines },
}
