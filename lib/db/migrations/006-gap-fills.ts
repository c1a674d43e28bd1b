import type { Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('gap_fills')
    .addColumn('lab_hash', 'text', (column) => column.notNull())
    .addColumn('lesson', 'text', (column) => column.notNull())
    .addColumn('fills', 'text', (column) => column.notNull())
    .addColumn('updated_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('gap_fills_key', ['lab_hash', 'lesson'])
    .execute()
  await db.schema.createIndex('gap_fills_updated_at').on('gap_fills').column('updated_at').execute()
  await db.schema.alterTable('exchanges').addColumn('exercise', 'text').execute()
  await db.schema
    .createIndex('exchanges_exercise')
    .on('exchanges')
    .columns(['lab_hash', 'exercise', 'id'])
    .execute()
}
