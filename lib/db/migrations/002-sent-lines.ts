import type { Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('sent_lines')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('lab_hash', 'text', (column) => column.notNull())
    .addColumn('line', 'text', (column) => column.notNull())
    .addColumn('url', 'text', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .execute()
  await db.schema.createIndex('sent_lines_lab').on('sent_lines').columns(['lab_hash', 'created_at']).execute()
  await db.schema.createIndex('sent_lines_created_at').on('sent_lines').column('created_at').execute()
}
