import type { Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('experiment_tokens')
    .addColumn('token_hash', 'text', (column) => column.primaryKey())
    .addColumn('inbox_hash', 'text', (column) => column.notNull().unique())
    .addColumn('lab_hash', 'text', (column) => column.notNull())
    .addColumn('exercise', 'text', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('expires_at', 'text', (column) => column.notNull())
    .execute()
  await db.schema
    .createTable('attack_evidence')
    .addColumn('token_hash', 'text', (column) =>
      column.notNull().references('experiment_tokens.token_hash').onDelete('cascade'),
    )
    .addColumn('attack', 'text', (column) => column.notNull())
    .addColumn('seen', 'text', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('attack_evidence_key', ['token_hash', 'attack'])
    .execute()
  await db.schema
    .createTable('inbox_items')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('token_hash', 'text', (column) =>
      column.notNull().references('experiment_tokens.token_hash').onDelete('cascade'),
    )
    .addColumn('content', 'text', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .execute()
  const onTokens = (name: string) => db.schema.createIndex(name).on('experiment_tokens')
  await onTokens('experiment_tokens_lab').columns(['lab_hash', 'created_at']).execute()
  await onTokens('experiment_tokens_created_at').column('created_at').execute()
  await db.schema
    .createIndex('inbox_items_token')
    .on('inbox_items')
    .columns(['token_hash', 'created_at'])
    .execute()
}
