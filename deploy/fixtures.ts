import { randomBytes } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { test as base } from '../e2e/fixtures.ts'
import { sendRaw } from '../e2e/raw-request.ts'
import { startPostgres, type PostgresServer } from '../scripts/checks/postgres.ts'
import { findFreePort } from '../scripts/setup/free-port.ts'
import { startDeployment, type Deployment } from './deployment.ts'
import type { Instance } from './instance.ts'

export { expect } from '../e2e/fixtures.ts'

/** A deployment of the tests' own, and what lies under it. */
export interface Lab extends Deployment {
  postgres: PostgresServer
  /** What nginx has written down of the requests so far. */
  accessLog: () => string
  errorLog: () => string
  /** The session password that the instances start with. */
  password: string
  /** Asks the database, past the instances. */
  query: (text: string, values?: unknown[]) => Promise<Record<string, unknown>[]>
}

/** Playwright's `test` on a deployment that all tests of a worker share: each leaves all parts running. */
export const test = base.extend<object, { lab: Lab }>({
  lab: [
    async ({}, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'cookie-lab-deployment-'))
      const postgres = await startPostgres({ isDurable: true })
      const port = await findFreePort()
      // Hundreds of accounts are made from one address within minutes, as in a classroom.
      const password = randomBytes(32).toString('base64url')
      const settings = { CLASSROOM: '1', WORKERS: '2', SESSION_PASSWORDS: password }
      const deployment = await startDeployment({ folder, port, databaseUrl: postgres.url, settings })
      const log = (name: string) => () => readFileSync(join(folder, 'nginx', `${name}.log`), 'utf8')
      const ask: Lab['query'] = (...asked) => query(postgres.url, ...asked)
      await use({
        ...deployment,
        accessLog: log('access'),
        errorLog: log('error'),
        postgres,
        password,
        query: ask,
      })
      await deployment.stop()
      await postgres.stop()
      rmSync(folder, { recursive: true, force: true })
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  baseURL: async ({ lab }, use) => {
    await use(lab.origin)
  },
})

async function query(connectionString: string, text: string, values?: unknown[]) {
  const client = new Client({ connectionString })
  await client.connect()
  try {
    const { rows } = await client.query<Record<string, unknown>>(text, values)
    return rows
  } finally {
    await client.end()
  }
}

/**
 * How one instance is asked past nginx, as if nginx had chosen it: the address for `sendRaw` and all that is built on
 * it, and the headers that go with it.
 */
export function past({ origin }: Deployment, { port }: Instance) {
  const headers = { host: new URL(origin).host, 'x-forwarded-for': '192.0.2.7' }
  return { origin: `http://127.0.0.1:${port}`, headers }
}

/** The status of the protected page at one instance for whoever sends these cookies: 200 signed in, 401 not. */
export async function statusAt(deployment: Deployment, instance: Instance, cookie: string): Promise<number> {
  const { origin, headers } = past(deployment, instance)
  return (await sendRaw(origin, { path: '/protected', headers: { ...headers, cookie } })).status
}

/** The statuses of the protected page at each of the instances. */
export function statusesAt(deployment: Deployment, cookie: string): Promise<number[]> {
  return Promise.all(deployment.instances.map((each) => statusAt(deployment, each, cookie)))
}
