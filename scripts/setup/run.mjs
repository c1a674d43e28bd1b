import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The project's folder, without a slash at its end. */
export const root = join(fileURLToPath(import.meta.url), '../../..')

const forwarded = /** @type {const} */ (['SIGTERM', 'SIGINT', 'SIGHUP'])

/** Where npm puts the commands of installed packages. */
export const bin = join(root, 'node_modules', '.bin')

/**
 * Runs a command in the project's folder and waits for its end. A SIGTERM, SIGINT or SIGHUP that arrives meanwhile
 * is passed on, and ends this process too once the command has stopped, so that none is left behind.
 * @param {string} command
 * @param {string[]} args
 * @param {{ isQuiet?: boolean, env?: Record<string, string | undefined>, timeout?: number }} [options]
 *   `isQuiet` keeps the output for the caller instead of showing it; `timeout` in milliseconds
 * @returns {Promise<{ code: number, output: string }>} code 127 when the command could not be started
 */
export async function run(command, args, { isQuiet = false, env = {}, timeout } = {}) {
  const path = [bin, process.env.PATH].join(delimiter)
  const child = spawn(command, args, {
    cwd: root,
    env: { ...process.env, PATH: path, NEXT_TELEMETRY_DISABLED: '1', ...env },
    stdio: ['ignore', isQuiet ? 'pipe' : 'inherit', isQuiet ? 'pipe' : 'inherit'],
    timeout,
  })
  let output = ''
  child.stdout?.on('data', (chunk) => (output += chunk))
  child.stderr?.on('data', (chunk) => (output += chunk))
  const interrupted = forwardSignals(child)
  const code = await exitCode(child)
  const signal = interrupted()
  if (signal) process.exit(128 + constants.signals[signal])
  return { code, output }
}

/**
 * Passes SIGTERM, SIGINT and SIGHUP on to a child process.
 * @param {import('node:child_process').ChildProcess} child
 * @returns a function that stops it and returns the last signal that arrived, if one did
 */
export function forwardSignals(child) {
  /** @type {NodeJS.Signals | undefined} */
  let arrived
  /** @param {NodeJS.Signals} signal */
  const pass = (signal) => child.kill((arrived = signal))
  for (const signal of forwarded) process.on(signal, pass)
  return () => {
    for (const signal of forwarded) process.off(signal, pass)
    return arrived
  }
}

/**
 * Waits for a child process to end.
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<number>} its exit code as a shell gives it: 128 + n after signal n, 127 when it never started
 */
export function exitCode(child) {
  return new Promise((resolve) => {
    child.once('error', () => resolve(127))
    child.once('close', (code, signal) => resolve(code ?? 128 + constants.signals[signal ?? 'SIGKILL']))
  })
}

/** Ends this process, as a SIGTERM would, when the one that started it with a channel to it is gone. */
export function endWithParent() {
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'))
  process.channel?.unref()
}
