import { watchTerminal } from './terminal.ts'

/** A terminal sends Ctrl-C to npm and to this process, and npm passes it on: both count as one. */
const echo = 500

/**
 * Calls `stop` at the first SIGTERM or SIGINT, and when the terminal is closed; a later SIGINT ends the process at
 * once. Any other SIGHUP calls `restart`.
 * @param actions.stop finishes what is under way and ends the process
 */
export function actOnSignals({ stop, restart }: { stop: () => Promise<void>; restart: () => void }): void {
  let firstAt: number | undefined
  const isTerminalGone = watchTerminal()
  const onStop = (signal: NodeJS.Signals) => {
    if (firstAt === undefined) {
      firstAt = Date.now()
      void stop()
    } else if (signal === 'SIGINT' && Date.now() - firstAt > echo) {
      process.exit(130)
    }
  }
  process.on('SIGTERM', onStop)
  process.on('SIGINT', onStop)
  process.on('SIGHUP', (signal) => {
    if (isTerminalGone()) onStop(signal)
    else if (firstAt === undefined) restart()
  })
}
