import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createDatabase, templateOf } from '../../lib/db/temporary-postgres.ts'
import { migrate } from '../setup/migrate.ts'
import { root } from '../setup/run.mjs'
import { findPostgres, startPostgres } from './postgres.ts'
import { runBrowserTests, runUnitTests } from './run-tests.ts'

/** End-to-end specs whose pages or answers are the same whatever the database says. */
const withoutDatabase = [
  'accessibility', // the HTML of pages
  'claims', // static
  'claims-about-browsers', // browsers alone
  'claims-about-the-profile', // browsers alone
  'cookie-engine', // the engine against the browser
  'flask-page', // static
  'host', // refused before the app
  'layout', // style sheets
  'security-headers', // headers
  'source', // static
  'stuck-places', // static
  'theme', // a cookie
]

/** What marks a unit test that touches the database. */
const mark = 'useTemporaryDatabase()'

/**
 * Runs every test that touches the database on a PostgreSQL of its own, which is gone afterwards, and ends with the
 * line `N passed, N failed`, as `npm test` does.
 * @param only of the end-to-end specs, by their name, as in `['login']`; empty: all. Unit tests run in any case
 * @returns the exit code: 0 when nothing failed, or when PostgreSQL is not there
 */
export async function runOnPostgres(only: string[]): Promise<number> {
  if (!findPostgres()) {
    console.log(
      'Skipped: PostgreSQL is not installed. On Debian: apt-get install --no-install-recommends postgresql. ' +
        'Elsewhere: have `initdb` and `postgres` (15 or newer) on the PATH.',
    )
    console.log('0 passed, 0 failed')
    return 0
  }
  const folder = mkdtempSync(join(tmpdir(), 'cookie-lab-reports-'))
  const postgres = await startPostgres()
  const env = { TEST_POSTGRES_URL: postgres.url }
  try {
    const template = templateOf(postgres.url)
    await createDatabase(postgres.url, template)
    if (!(await migrate({ DATABASE_URL: template }))) throw new Error('The tables could not be made.')

    const results = [await runUnitTests(join(folder, 'unit.json'), databaseTests(), env)]
    const specs = only.length === 0 ? databaseSpecs() : only.map((name) => `e2e/${name}.spec.ts`)
    results.push(await runBrowserTests(join(folder, 'end-to-end.json'), specs, env))

    for (const test of results.flatMap(({ skipped }) => skipped)) console.log(`skipped ${test}`)
    for (const test of results.flatMap(({ failures }) => failures)) console.log(`failed ${test}`)
    const sum = (of: 'passed' | 'failed') => results.reduce((total, result) => total + result[of], 0)
    console.log(`${sum('passed')} passed, ${sum('failed')} failed`)
    return sum('failed') === 0 ? 0 : 1
  } finally {
    await postgres.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

function databaseTests(): string[] {
  const files = ['lib', 'app'].flatMap((from) =>
    readdirSync(join(root, from), { recursive: true, encoding: 'utf8' }).map((file) => join(from, file)),
  )
  return files.filter(
    (file) => file.endsWith('.test.ts') && readFileSync(join(root, file), 'utf8').includes(mark),
  )
}

function databaseSpecs(): string[] {
  const names = readdirSync(join(root, 'e2e')).filter((file) => file.endsWith('.spec.ts'))
  const leftOut = withoutDatabase.map((name) => `${name}.spec.ts`)
  console.log(`Left out, for they touch no database: ${leftOut.join(', ')}`)
  return names.filter((name) => !leftOut.includes(name)).map((name) => `e2e/${name}`)
}
