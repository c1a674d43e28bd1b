import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { z } from 'zod'
import { addressOf, createDatabase } from '../../lib/db/temporary-postgres.ts'
import { migrate } from '../setup/migrate.ts'
import { exitCode, root } from '../setup/run.mjs'

/** Empty counts as unset, and as set for the .env files: the reader's own settings stay out of the tests. */
export const noSettings = {
  APP_ORIGIN: '',
  HOST: '',
  DATABASE_POOL: '',
  DATABASE_URL: '',
  SESSION_PASSWORDS: '',
  STOP_DELAY: '',
  OTHER_SITE_ORIGIN: '',
  LAB_SUBDOMAINS: '',
  TRUSTED_PROXIES: '',
  ADDRESS_LIMIT: '',
  CLASSROOM: '',
  WORKERS: '',
}

const readyMessage = z.object({ origin: z.url() })

/**
 * Starts the production server on a free port, with a database and secrets of its own.
 * @param dataFolder where it keeps both
 * @param postgres a server of the tests, where it then keeps the database
 * @returns its origin, and a function that stops it and tells its exit code; undefined when it does not start
 */
export async function startTestServer(dataFolder: string, postgres?: string) {
  // Hundreds of tests log in from one address within minutes, as a full classroom does.
  // One process: what several of them do has specs of its own, with servers of their own.
  const env = { ...noSettings, PORT: '0', DATA_DIR: dataFolder, CLASSROOM: '1', WORKERS: '1' }
  if (postgres) {
    env.DATABASE_URL = addressOf(postgres, dataFolder)
    await createDatabase(postgres, env.DATABASE_URL)
  }
  if (!(await migrate(env))) return undefined

  const server = spawn(process.execPath, [join(root, 'scripts', 'serve.ts')], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const ended = exitCode(server)
  const killAtExit = () => server.kill()
  process.once('exit', killAtExit)

  const first = await Promise.race([ended, once(server, 'message')])
  if (typeof first === 'number') return undefined
  const { origin } = readyMessage.parse(first[0])
  return {
    origin,
    stop: async (): Promise<number> => {
      process.off('exit', killAtExit)
      server.kill('SIGTERM')
      return ended
    },
  }
}
