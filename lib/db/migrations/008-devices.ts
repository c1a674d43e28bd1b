import { sql, type Kysely } from 'kysely'

/** Sessions of before have a cookie that tells too little, and end: everybody logs in once more. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`delete from sessions`.execute(db)
  const sessions = db.schema.alterTable('sessions')
  await sessions.addColumn('last_seen_at', 'text', (column) => column.notNull().defaultTo('')).execute()
  await sessions.addColumn('is_remembered', 'integer', (column) => column.notNull().defaultTo(0)).execute()
  await sessions.addColumn('browser', 'text', (column) => column.notNull().defaultTo('')).execute()
  await sessions.addColumn('system', 'text', (column) => column.notNull().defaultTo('')).execute()
  await sessions.addColumn('password_version', 'integer', (column) => column.notNull().defaultTo(1)).execute()
  await db.schema
    .alterTable('users')
    .addColumn('password_version', 'integer', (column) => column.notNull().defaultTo(1))
    .execute()
}
