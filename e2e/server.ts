import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { addressOf, createDatabase, dropDatabase, postgresOfTests } from '../lib/db/temporary-postgres.ts'
import { noSettings } from '../scripts/checks/test-server.ts'
import { findFreePort } from '../scripts/setup/free-port.ts'
import { migrate } from '../scripts/setup/migrate.ts'
import { root } from '../scripts/setup/run.mjs'

export type Settings = Partial<
  Record<
    | 'ADDRESS_LIMIT'
    | 'APP_ORIGIN'
    | 'CLASSROOM'
    | 'DATA_DIR'
    | 'DATABASE_URL'
    | 'NODE_OPTIONS'
    | 'PORT'
    | 'SESSION_PASSWORDS'
    | 'TRUSTED_PROXIES'
    | 'WORKERS',
    string
  >
>

/** A server of a test's own: migrated and started as `npm start` does it, but never built anew. */
export interface Server {
  origin: string
  /** The address it listens on, whatever APP_ORIGIN says. */
  port: number
  dataFolder: string
  /** The process that was started; with WORKERS over 1 it has others answer. */
  pid: number
  /** What it has printed so far. */
  output: () => string
  /** Its exit code, when it has ended; null after a SIGKILL. */
  ended: Promise<number | null>
  /** Stops it as a system does: it answers what is under way first. */
  stop: () => Promise<void>
  /** Ends it at once, and removes the folder that was made for it. */
  remove: () => Promise<void>
}

/**
 * Starts the production server on a free port.
 * @param settings its environment; without DATA_DIR it gets a new folder, which goes when it stops
 * @throws an Error with what it printed, when it does not start
 */
export async function startServer(settings: Settings = {}): Promise<Server> {
  const temporary = settings.DATA_DIR ? undefined : mkdtempSync(join(tmpdir(), 'cookie-lab-e2e-'))
  const dataFolder = settings.DATA_DIR ?? temporary ?? ''
  const databaseUrl = settings.DATABASE_URL ?? databaseUrlOf(dataFolder)
  if (postgresOfTests && !settings.DATABASE_URL) await createDatabase(postgresOfTests, databaseUrl)
  // The server tells its origin, not its port, and behind https the two differ: so the port is chosen here.
  const port = settings.PORT ? Number(settings.PORT) : await findFreePort()
  // This process has an APP_ORIGIN, which is the other server's.
  const env = {
    ...noSettings,
    // One process starts the quickest.
    WORKERS: '1',
    ...settings,
    DATABASE_URL: databaseUrl,
    DATA_DIR: dataFolder,
    PORT: String(port),
  }
  if (!(await migrate(env))) throw new Error(`The database in ${dataFolder} could not be migrated.`)
  const child = spawn(process.execPath, [join(root, 'scripts', 'serve.ts')], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  let output = ''
  child.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()))
  child.stderr?.on('data', (chunk: Buffer) => (output += chunk.toString()))
  const ended = once(child, 'exit').then(([code]) => code as number | null)
  const isReady = await Promise.race([once(child, 'message').then(() => true), ended.then(() => false)])
  if (!isReady) throw new Error(`The server did not start:\n${output}`)
  const end = async (signal: 'SIGTERM' | 'SIGKILL') => {
    child.kill(signal)
    await ended
  }
  return {
    origin: settings.APP_ORIGIN ?? `http://localhost:${port}`,
    port,
    dataFolder,
    pid: child.pid ?? 0,
    output: () => output,
    ended,
    stop: () => end('SIGTERM'),
    remove: async () => {
      await end('SIGKILL')
      if (temporary) rmSync(temporary, { recursive: true, force: true })
      if (temporary && postgresOfTests) await dropDatabase(postgresOfTests, databaseUrlOf(temporary))
    },
  }
}

/** Where a server with this data folder has its database, when the tests run on PostgreSQL; else '': in the folder. */
export function databaseUrlOf(dataFolder: string): string {
  return postgresOfTests ? addressOf(postgresOfTests, dataFolder) : ''
}
