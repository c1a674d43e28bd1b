import { setTimeout as sleep } from 'node:timers/promises'
import { parseEnv } from '../lib/env.ts'
import { findPort } from './serve/listen.ts'
import { startWorkers } from './serve/primary.ts'
import { reasonOf } from './serve/reason.ts'
import { startServer } from './serve/server.ts'
import { actOnSignals } from './serve/signals.ts'
import { readBuildRecord } from './setup/build-record.ts'
import { endWithParent, root } from './setup/run.mjs'

/**
 * Serves Cookie Lab with as many processes as WORKERS says. One alone is this very process; so is the development
 * server, which `--dev` makes of it.
 */
async function serve(isDev: boolean): Promise<void> {
  if (!isDev && !readBuildRecord(root)) throw new Error('There is no finished build. Run: npm run build')
  const { HOST: host, PORT, STOP_DELAY, WORKERS } = parseEnv(process.env)
  // With PORT=0 the port is known only now; APP_ORIGIN follows it, here and in the workers.
  process.env.PORT = String(await findPort({ host, port: PORT }))
  const { APP_ORIGIN: origin } = parseEnv(process.env)

  let running: Running | undefined = undefined
  endWithParent()
  actOnSignals({
    stop: async () => {
      if (running && STOP_DELAY > 0) await sayAndWait(running, STOP_DELAY)
      process.exit((await running?.stop()) ?? 0)
    },
    restart: () => {
      if (running?.restart) void running.restart()
      else console.log('There are no workers to replace: this one process serves.')
    },
  })
  running = isDev || WORKERS === 1 ? await startServer({ isDev }) : await startWorkers(WORKERS)
  console.log(`Cookie Lab is ready: ${origin}`)
  process.send?.({ origin })
}

/** What serves: this process, or its workers. */
interface Running {
  announceStop: () => unknown
  stop: () => Promise<number>
  restart?: () => Promise<void>
}

/** Lets a load balancer find out by itself, before it finds no port. */
async function sayAndWait({ announceStop }: Running, seconds: number): Promise<void> {
  await announceStop()
  await sleep(seconds * 1000)
}

try {
  await serve(process.argv.includes('--dev'))
} catch (error) {
  console.error(reasonOf(error))
  process.exit(1)
}
