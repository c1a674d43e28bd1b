import { isatty } from 'node:tty'

/**
 * Makes the function that tells whether the terminal is gone in which this process was started. A SIGHUP says that, or
 * it says to start anew: a terminal that has been closed is none any more.
 * @returns a function that is always false for a process that never had one, as under `nohup` or systemd
 */
export function watchTerminal(): () => boolean {
  const terminals = [0, 1, 2].filter((descriptor) => isatty(descriptor))
  return () => terminals.length > 0 && !terminals.some((descriptor) => isatty(descriptor))
}
