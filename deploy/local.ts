import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseEnv } from '../lib/env.ts'
import { startPostgres } from '../scripts/checks/postgres.ts'
import { buildIfStale } from '../scripts/setup/build.ts'
import { isPortFree, portInUse } from '../scripts/setup/port.mjs'
import { startDeployment } from './deployment.ts'
import type { Instance } from './instance.ts'
import { whatIsMissing } from './requirements.ts'

const defaultPort = 4543

/**
 * Starts a deployment on this machine and keeps it until Ctrl-C. Of the settings it takes three: PORT, the one of
 * https; SESSION_PASSWORDS, without which it makes one; and DATABASE_URL, without which it has a PostgreSQL of its own,
 * which goes when it stops.
 */
export async function serveDeployment(): Promise<void> {
  const port = Number(process.env.PORT || defaultPort)
  const { DATABASE_URL, SESSION_PASSWORDS } = parseEnv(process.env)
  const problem = whatIsMissing() ?? ((await isPortFree(port)) ? undefined : portInUse(port, command))
  if (problem) {
    console.error(problem)
    process.exitCode = 1
    return
  }
  if (!(await buildIfStale())) {
    process.exitCode = 1
    return
  }
  const folder = mkdtempSync(join(tmpdir(), 'cookie-lab-deployment-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  const postgres = DATABASE_URL ? undefined : await startPostgres({ isDurable: true })
  const { origin, instances, stop } = await startDeployment({
    folder,
    port,
    databaseUrl: DATABASE_URL ?? postgres?.url ?? '',
    settings: SESSION_PASSWORDS ? { SESSION_PASSWORDS: SESSION_PASSWORDS.join() } : {},
  })

  let isStopping = false
  for (const instance of instances) void keepRunning(instance, () => isStopping)
  const end = async () => {
    if (isStopping) return
    isStopping = true
    await stop()
    await postgres?.stop()
    process.exit(0)
  }
  process.on('SIGINT', () => void end())
  process.on('SIGTERM', () => void end())
  console.log(`Cookie Lab is ready: ${origin}`)
  console.log(
    'Nobody has signed its certificate, so your browser asks whether you trust it. Ctrl-C stops all.',
  )
}

const command = 'npm run deploy:local'

/** What `Restart=always` of systemd does: kill one, and see. */
async function keepRunning(instance: Instance, isStopping: () => boolean): Promise<void> {
  for (;;) {
    console.log(`An instance answers on port ${instance.port}, process ${instance.pid()}.`)
    const code = await instance.ended()
    if (isStopping()) return
    console.log(`The instance on port ${instance.port} has ended with code ${code}. It is started again.`)
    await sleep(1000)
    if (isStopping()) return
    await instance.start()
  }
}
