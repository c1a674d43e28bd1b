import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { sql } from 'kysely'
import type { Database } from '../lib/db/schema.ts'
import { postgresOfTests } from '../lib/db/temporary-postgres.ts'
import { inDatabase } from './database.ts'
import { expect, test } from './fixtures.ts'
import { databaseUrlOf } from './server.ts'
import { run, root } from '../scripts/setup/run.mjs'

const ago = (hours: number) => new Date(Date.now() - hours * 3600_000).toISOString()
const tables = [
  'users',
  'sessions',
  'exchanges',
  'sent_lines',
  'experiment_tokens',
  'attack_evidence',
  'classroom_groups',
  'classroom_members',
  'inbox_items',
  'gap_fills',
  'lab_attempts',
  'lab_sessions',
  'lesson_carts',
  'lesson_secrets',
  'progress',
  'rate_limits',
]

/** Puts into each table one row that is past its time and one that is not. */
function fill(dataFolder: string): Promise<void> {
  return inDatabase(dataFolder, async (database) => {
    const insert = (table: string, row: Record<string, unknown>) =>
      database
        .insertInto(table as keyof Database)
        .values(row)
        .execute()
    // Longer ago than anything is kept, and just now.
    for (const hours of [1000, 0]) {
      const [id, then, end] = [randomUUID(), ago(hours), ago(hours - 1)]
      const lab_hash = id
      await insert('users', { id, username: id, username_key: id, created_at: then, expires_at: end })
      await insert('sessions', { id, user_id: id, created_at: then, last_seen_at: then, expires_at: end })
      await insert('exchanges', { id, lab_hash, kind: 'document', created_at: then, content: '{}' })
      await insert('sent_lines', { id, lab_hash, line: 'a=b', url: 'http://localhost', created_at: then })
      const token = { token_hash: id, inbox_hash: id, lab_hash, exercise: 'cross-site' }
      await insert('experiment_tokens', { ...token, created_at: then, expires_at: end })
      await insert('attack_evidence', { token_hash: id, attack: 'image', seen: '', created_at: then })
      await insert('gap_fills', { lab_hash, lesson: 'login', fills: '{}', updated_at: then })
      await insert('lab_attempts', { id, lab_hash, username_hash: id, failed_at: then })
      await insert('lab_sessions', { id, lab_hash, created_at: then })
      await insert('lesson_carts', { id, lab_hash, cart: '{}', created_at: then })
      await insert('lesson_secrets', { lab_hash, holder: 'shop', number: 1, secret: id, created_at: then })
      const read = { owner: `lab:${id}`, lesson: 'login', kind: 'read', item: '', value: '' }
      await insert('progress', { ...read, at: then, written_at: then })
      await insert('inbox_items', { id, token_hash: id, content: 'x', created_at: then })
      await insert('classroom_groups', { id, code: id, key_hash: id, created_at: then, used_at: then })
      const member = { group_id: id, owner: `lab:${id}`, nickname: id, nickname_key: id }
      await insert('classroom_members', { id, ...member, joined_at: then })
      await insert('rate_limits', { key: id, points: 1, expire: Date.parse(end) })
    }
    // One more that is dead only by being idle.
    const user = await database
      .selectFrom('users')
      .select('id')
      .where('expires_at', '>', ago(0))
      .executeTakeFirstOrThrow()
    const idle = { created_at: ago(25), last_seen_at: ago(25), expires_at: ago(-99) }
    await insert('sessions', { id: randomUUID(), user_id: user.id, ...idle })
  })
}

const count = (dataFolder: string) =>
  inDatabase(dataFolder, async (database) => {
    const counts: Record<string, number> = {}
    for (const table of tables) {
      const rows = await database
        .selectFrom(table as keyof Database)
        .selectAll()
        .execute()
      counts[table] = rows.length
    }
    return counts
  })
/** Writes down, before each row that is added to `leases`, its name. */
const trigger = postgresOfTests
  ? [
      `create function ask() returns trigger language plpgsql
         as $$ begin insert into asked values (new.name); return new; end $$`,
      'create trigger ask before insert on leases for each row execute function ask()',
    ]
  : [
      `create trigger ask before insert on leases
         begin insert into asked values (new.name); end`,
    ]

const oneEach = Object.fromEntries(tables.map((table) => [table, 1]))

test('the server removes by itself what is past its time, in one of its processes', async ({
  startServer,
}) => {
  const first = await startServer({ DATA_DIR: join(test.info().outputDir, 'data') })
  await first.stop()
  await fill(first.dataFolder)
  await inDatabase(first.dataFolder, (database) => database.deleteFrom('leases').execute())
  const DATA_DIR = first.dataFolder
  await Promise.all([startServer({ DATA_DIR }), startServer({ DATA_DIR })])
  await expect.poll(() => count(DATA_DIR)).toEqual(oneEach)
  const leases = await inDatabase(DATA_DIR, (database) =>
    database.selectFrom('leases').select('name').execute(),
  )
  expect(leases).toEqual([{ name: 'clean-up' }])
})

test('the one that has the lease does it, and nobody else', async ({ startServer }) => {
  const first = await startServer({ DATA_DIR: join(test.info().outputDir, 'data') })
  await first.stop()
  const DATA_DIR = first.dataFolder
  await inDatabase(DATA_DIR, async (database) => {
    // The first server may have been stopped before it had taken the lease.
    await database.deleteFrom('leases').execute()
    const lease = { name: 'clean-up', holder: 'another process', expires_at: ago(-1) }
    await database.insertInto('leases').values(lease).execute()
    // Who asks for the lease in vain leaves no trace but this one.
    await sql`create table asked (name text)`.execute(database)
    for (const statement of trigger) await sql.raw(statement).execute(database)
  })
  await fill(DATA_DIR)
  const before = await count(DATA_DIR)
  const second = await startServer({ DATA_DIR })
  const asked = () =>
    inDatabase(DATA_DIR, async (database) => (await sql`select name from asked`.execute(database)).rows)
  await expect.poll(asked, 'the second server has asked').toEqual([{ name: 'clean-up' }])
  // SQLite answers at once: before this is answered, the job would have done all of its work.
  await fetch(`${second.origin}/api/live`)
  expect(await count(DATA_DIR), 'and was refused').toEqual(before)

  const script = join(root, 'scripts', 'clean-up.ts')
  const { code } = await run(process.execPath, ['--conditions=react-server', script], {
    isQuiet: true,
    env: { DATA_DIR, DATABASE_URL: databaseUrlOf(DATA_DIR) },
  })
  expect(code).toBe(0)
  expect(await count(DATA_DIR), 'by hand it is done at once').toEqual(oneEach)
})
