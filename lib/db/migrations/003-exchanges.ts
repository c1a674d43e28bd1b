import type { Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('exchanges')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('lab_hash', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('content', 'text', (column) => column.notNull())
    .execute()
  await db.schema.createIndex('exchanges_lab').on('exchanges').columns(['lab_hash', 'id']).execute()
  await db.schema.createIndex('exchanges_created_at').on('exchanges').column('created_at').execute()
}
