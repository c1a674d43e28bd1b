import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { inDatabase } from './account-requests.ts'
import { expect, test } from './fixtures.ts'
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
function fill(dataFolder: string): void {
  inDatabase(dataFolder, (database) => {
    const insert = (table: string, row: Record<string, unknown>) =>
      database
        .prepare(
          `insert into ${table} (${Object.keys(row).join()}) values (${Object.keys(row)
            .map(() => '?')
            .join()})`,
        )
        .run(...Object.values(row))
    // Longer ago than anything is kept, and just now.
    for (const hours of [1000, 0]) {
      const [id, then, end] = [randomUUID(), ago(hours), ago(hours - 1)]
      const lab_hash = id
      insert('users', { id, username: id, username_key: id, created_at: then, expires_at: end })
      insert('sessions', { id, user_id: id, created_at: then, last_seen_at: then, expires_at: end })
      insert('exchanges', { id, lab_hash, kind: 'document', created_at: then, content: '{}' })
      insert('sent_lines', { id, lab_hash, line: 'a=b', url: 'http://localhost', created_at: then })
      const token = { token_hash: id, inbox_hash: id, lab_hash, exercise: 'cross-site' }
      insert('experiment_tokens', { ...token, created_at: then, expires_at: end })
      insert('attack_evidence', { token_hash: id, attack: 'image', seen: '', created_at: then })
      insert('gap_fills', { lab_hash, lesson: 'login', fills: '{}', updated_at: then })
      insert('lab_attempts', { id, lab_hash, username_hash: id, failed_at: then })
      insert('lab_sessions', { id, lab_hash, created_at: then })
      insert('lesson_carts', { id, lab_hash, cart: '{}', created_at: then })
      insert('lesson_secrets', { lab_hash, holder: 'shop', number: 1, secret: id, created_at: then })
      const read = { owner: `lab:${id}`, lesson: 'login', kind: 'read', item: '', value: '' }
      insert('progress', { ...read, at: then, written_at: then })
      insert('inbox_items', { id, token_hash: id, content: 'x', created_at: then })
      insert('classroom_groups', { id, code: id, key_hash: id, created_at: then, used_at: then })
      const member = { group_id: id, owner: `lab:${id}`, nickname: id, nickname_key: id }
      insert('classroom_members', { id, ...member, joined_at: then })
      insert('rate_limits', { key: id, points: 1, expire: Date.parse(end) })
    }
    // One more that is dead only by being idle.
    const user = database.prepare("select id from users where expires_at > '2'").pluck().all().at(-1)
    insert('sessions', {
      id: randomUUID(),
      user_id: user,
      created_at: ago(25),
      last_seen_at: ago(25),
      expires_at: ago(-99),
    })
  })
}

const count = (dataFolder: string) =>
  inDatabase(dataFolder, (database) =>
    Object.fromEntries(
      tables.map((table) => [table, database.prepare(`select count(*) from ${table}`).pluck().get()]),
    ),
  )
const oneEach = Object.fromEntries(tables.map((table) => [table, 1]))

test('the server removes by itself what is past its time, in one of its processes', async ({
  startServer,
}) => {
  const first = await startServer({ DATA_DIR: join(test.info().outputDir, 'data') })
  await first.stop()
  fill(first.dataFolder)
  inDatabase(first.dataFolder, (database) => database.prepare('delete from leases').run())
  const DATA_DIR = first.dataFolder
  await Promise.all([startServer({ DATA_DIR }), startServer({ DATA_DIR })])
  await expect.poll(() => count(DATA_DIR)).toEqual(oneEach)
  const leases = inDatabase(DATA_DIR, (database) => database.prepare('select name from leases').pluck().all())
  expect(leases).toEqual(['clean-up'])
})

test('the one that has the lease does it, and nobody else', async ({ startServer }) => {
  const first = await startServer({ DATA_DIR: join(test.info().outputDir, 'data') })
  await first.stop()
  const DATA_DIR = first.dataFolder
  inDatabase(DATA_DIR, (database) => {
    database.prepare('update leases set holder = ?, expires_at = ?').run('another process', ago(-1))
    // Who asks for the lease in vain leaves no trace but this one.
    database.exec(`create table asked (name text);
      create trigger ask before insert on leases begin insert into asked values (new.name); end`)
  })
  fill(DATA_DIR)
  const before = count(DATA_DIR)
  const second = await startServer({ DATA_DIR })
  const asked = () =>
    inDatabase(DATA_DIR, (database) => database.prepare('select name from asked').pluck().all())
  await expect.poll(asked, 'the second server has asked').toEqual(['clean-up'])
  // SQLite answers at once: before this is answered, the job would have done all of its work.
  await fetch(`${second.origin}/api/live`)
  expect(count(DATA_DIR), 'and was refused').toEqual(before)

  const script = join(root, 'scripts', 'clean-up.ts')
  const { code } = await run(process.execPath, ['--conditions=react-server', script], {
    isQuiet: true,
    env: { DATA_DIR, DATABASE_URL: '' },
  })
  expect(code).toBe(0)
  expect(count(DATA_DIR), 'by hand it is done at once').toEqual(oneEach)
})
