import type { Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('lab_attempts')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('lab_hash', 'text', (column) => column.notNull())
    .addColumn('username_hash', 'text', (column) => column.notNull())
    .addColumn('failed_at', 'text', (column) => column.notNull())
    .execute()
  await db.schema
    .createIndex('lab_attempts_lab')
    .on('lab_attempts')
    .columns(['lab_hash', 'username_hash', 'failed_at'])
    .execute()
  await db.schema.createIndex('lab_attempts_failed_at').on('lab_attempts').column('failed_at').execute()
}
