import type { Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('lab_sessions')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('lab_hash', 'text', (column) => column.notNull())
    .addColumn('username', 'text')
    .addColumn('created_at', 'text', (column) => column.notNull())
    .execute()
  await db.schema
    .createIndex('lab_sessions_lab')
    .on('lab_sessions')
    .columns(['lab_hash', 'created_at'])
    .execute()
  await db.schema.createIndex('lab_sessions_created_at').on('lab_sessions').column('created_at').execute()
}
