/** A terminal sends Ctrl-C to npm and to this process, and npm passes it on: both count as one. */
const echo = 500

/**
 * Calls `stop` at the first SIGTERM or SIGINT; a later SIGINT ends the process at once.
 * @param stop finishes what is under way and ends the process
 */
export function stopAtSignal(stop: () => Promise<void>): void {
  let firstAt: number | undefined
  const onSignal = (signal: NodeJS.Signals) => {
    if (firstAt === undefined) {
      firstAt = Date.now()
      void stop()
    } else if (signal === 'SIGINT' && Date.now() - firstAt > echo) {
      process.exit(130)
    }
  }
  process.on('SIGTERM', onSignal)
  process.on('SIGINT', onSignal)
}
