import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { findPostgres, startPostgres } from '../scripts/checks/postgres.ts'
import { buildIfStale } from '../scripts/setup/build.ts'
import { isPortFree, portInUse } from '../scripts/setup/port.mjs'
import { startDeployment } from './deployment.ts'
import { findNginx } from './nginx.ts'

const defaultPort = 4543

/**
 * Says what this machine lacks for a deployment.
 * @returns a sentence; undefined: it has all
 */
export function whatIsMissing(): string | undefined {
  const packages = [!findNginx() && 'nginx-light', !findPostgres() && 'postgresql'].filter(Boolean)
  if (packages.length === 0) return undefined
  return `nginx or PostgreSQL is not installed. On Debian: apt-get install ${packages.join(' ')}`
}

/**
 * Starts a deployment on this machine and keeps it until Ctrl-C. PORT is the https port; DATABASE_URL is a PostgreSQL
 * that is there already: without one it gets its own, which goes with it.
 */
export async function serveDeployment(): Promise<void> {
  const port = Number(process.env.PORT || defaultPort)
  const missing = whatIsMissing()
  if (missing) return fail(missing)
  if (!(await isPortFree(port))) return fail(portInUse(port, 'npm run deploy:local'))
  if (!(await buildIfStale())) return fail('Without a build nothing is started.')

  const folder = mkdtempSync(join(tmpdir(), 'cookie-lab-deployment-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  const postgres = process.env.DATABASE_URL ? undefined : await startPostgres()
  const { SESSION_PASSWORDS, DATABASE_URL: databaseUrl = postgres?.url ?? '' } = process.env
  const settings = { ...(SESSION_PASSWORDS && { SESSION_PASSWORDS }) }
  const { origin, instances, stop } = await startDeployment({ folder, port, databaseUrl, settings })
  for (const instance of instances) {
    console.log(`An instance answers at http://127.0.0.1:${instance.port}, process ${instance.pid()}`)
  }
  console.log(`Cookie Lab is ready: ${origin} (its certificate is its own: your browser asks whether you trust it)`)
}
