import { createHash, randomUUID } from 'node:crypto'
import { Client, DatabaseError } from 'pg'

/** The database of a run of tests that has all tables and no row: every other one begins as a copy of it. */
const TEMPLATE = 'template_cookie_lab'

/**
 * Where a run of tests on PostgreSQL (`npm run test:postgres`) keeps its databases: the address of a database of that
 * server; undefined: the run is on SQLite.
 */
export const postgresOfTests = process.env.TEST_POSTGRES_URL || undefined

/** The address of a database of the tests' server. @param purpose what it is for; the same purpose has the same one */
export function addressOf(server: string, purpose: string = randomUUID()): string {
  const url = new URL(server)
  url.pathname = `/lab_${createHash('sha256').update(purpose).digest('hex').slice(0, 24)}`
  return url.href
}

/** The address of the database that {@link createDatabase} copies. */
export function templateOf(server: string): string {
  const url = new URL(server)
  url.pathname = `/${TEMPLATE}`
  return url.href
}

/** Makes a database, with all tables and no row, unless it is there. @param url as `addressOf` returns it */
export async function createDatabase(server: string, url: string): Promise<void> {
  const template = url === templateOf(server) ? 'template1' : TEMPLATE
  try {
    await inServer(server, `create database ${nameIn(url)} template ${template}`)
  } catch (error) {
    // Two may ask at the same moment: the second finds it there, or its name in the index of names.
    if (!(error instanceof DatabaseError && ['42P04', '23505'].includes(error.code ?? ''))) throw error
  }
}

/** Removes all rows of a database. Quicker than another copy: PostgreSQL writes a checkpoint when one is dropped. */
export async function emptyDatabase(url: string): Promise<void> {
  await inServer(
    url,
    `do $$ declare name text; begin
      for name in select tablename from pg_tables where schemaname = 'public' and tablename not like 'kysely_%'
      loop execute format('delete from %I', name); end loop;
    end $$`,
  )
}

/** Removes a database, whoever is still connected to it. */
export async function dropDatabase(server: string, url: string): Promise<void> {
  await inServer(server, `drop database if exists ${nameIn(url)} with (force)`)
}

function nameIn(url: string): string {
  return new URL(url).pathname.slice(1)
}

async function inServer(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
