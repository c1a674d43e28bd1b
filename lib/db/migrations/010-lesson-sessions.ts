import type { Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('lesson_carts')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('lab_hash', 'text', (column) => column.notNull())
    .addColumn('cart', 'text', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .execute()
  await db.schema
    .createTable('lesson_secrets')
    .addColumn('lab_hash', 'text', (column) => column.notNull())
    .addColumn('holder', 'text', (column) => column.notNull())
    .addColumn('number', 'integer', (column) => column.notNull())
    .addColumn('secret', 'text', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('lesson_secrets_key', ['lab_hash', 'holder', 'number'])
    .execute()
  await db.schema
    .createIndex('lesson_carts_lab')
    .on('lesson_carts')
    .columns(['lab_hash', 'created_at'])
    .execute()
  for (const table of ['lesson_carts', 'lesson_secrets'])
    await db.schema.createIndex(`${table}_created_at`).on(table).column('created_at').execute()
}
