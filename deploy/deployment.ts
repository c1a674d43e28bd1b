import { randomBytes } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { noSettings } from '../scripts/checks/test-server.ts'
import { findFreePort } from '../scripts/setup/free-port.ts'
import { migrate } from '../scripts/setup/migrate.ts'
import { createInstance, type Instance } from './instance.ts'
import { startNginx } from './nginx.ts'

/** Two instances of one build and one PostgreSQL behind nginx. */
export interface Deployment {
  /** The address for browsers. */
  origin: string
  instances: [Instance, Instance]
  stop: () => Promise<void>
}

/**
 * Starts a deployment on this machine, the way it would run on several: the instances share a database, the secrets
 * and nothing else.
 * @param options.folder for all that is written
 * @param options.port that browsers use
 * @param options.databaseUrl of a PostgreSQL, which is migrated here
 * @throws an Error with what was printed, when a part does not start; those that did are stopped
 */
export async function startDeployment(options: {
  folder: string
  port: number
  databaseUrl: string
  /** On top of what every instance has. */
  settings?: Record<string, string>
}): Promise<Deployment> {
  const { folder, port, databaseUrl } = options
  const at = (host: string) => `https://${host}:${port}`
  const hosts = [
    'cookie-lab.localhost',
    'other-site.localhost',
    'a.lab.localhost',
    'b.lab.localhost',
  ] as const
  const [app, other, ...subdomains] = hosts
  const settings = {
    ...noSettings,
    APP_ORIGIN: at(app),
    OTHER_SITE_ORIGIN: at(other),
    LAB_SUBDOMAINS: subdomains.map(at).join(),
    SESSION_PASSWORDS: randomBytes(32).toString('base64url'),
    DATABASE_URL: databaseUrl,
    TRUSTED_PROXIES: '127.0.0.1',
    WORKERS: '1',
    ...options.settings,
  }
  if (!(await migrate(settings))) throw new Error('The database could not be migrated.')

  const create = async (name: string) => {
    // A folder of its own, as on a machine of its own.
    const DATA_DIR = join(folder, name)
    mkdirSync(DATA_DIR, { recursive: true })
    return createInstance(await findFreePort(), { ...settings, DATA_DIR })
  }
  const instances: Deployment['instances'] = [await create('one'), await create('two')]
  const stops: (() => Promise<unknown>)[] = instances.map(({ stop }) => stop)
  const stop = async () => {
    // nginx first, so that nobody is sent to an instance that is gone.
    for (const each of stops.toReversed()) await each()
  }
  try {
    await Promise.all(instances.map((instance) => instance.start()))
    const ports = instances.map((instance) => instance.port)
    stops.push(await startNginx({ folder: join(folder, 'nginx'), hosts, port, instances: ports }))
  } catch (error) {
    await stop()
    throw error
  }
  return { origin: at(app), instances, stop }
}
