import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { exitCode, root } from '../scripts/setup/run.mjs'

/** One server of the deployment, as a machine of its own would run it. */
export interface Instance {
  port: number
  /** Of its first process; undefined before its first start. */
  pid: () => number | undefined
  /** Waits for its end. @returns its exit code */
  ended: () => Promise<number>
  /** Starts it, or starts it again. @throws an Error with what it printed, when it does not start */
  start: (settings?: Record<string, string>) => Promise<void>
  /** Ends it as systemd does: it answers what is under way first. @returns its exit code */
  stop: () => Promise<number>
  /** Ends all of its processes at once, as a power cut does. */
  kill: () => Promise<void>
}

/**
 * Prepares an instance, which is not started yet.
 * @param port that it listens on, whenever it is started
 * @param settings its environment
 */
export function createInstance(port: number, settings: Record<string, string>): Instance {
  let child: ChildProcess | undefined
  let ended = Promise.resolve(0)

  return {
    port,
    pid: () => child?.pid,
    ended: () => ended,
    start: async (changed = {}) => {
      child = spawn(process.execPath, [join(root, 'scripts', 'serve.ts')], {
        cwd: root,
        env: { ...process.env, ...settings, ...changed, PORT: String(port) },
        stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
        // A process group of its own, so that its workers can be ended with it.
        detached: true,
      })
      ended = exitCode(child)
      let output = ''
      const keep = (chunk: Buffer) => (output += chunk.toString()).slice(-10_000)
      child.stdout?.on('data', keep)
      child.stderr?.on('data', keep)
      const isReady = await Promise.race([once(child, 'message').then(() => true), ended.then(() => false)])
      if (!isReady) throw new Error(`The instance on port ${port} did not start:\n${output}`)
    },
    stop: () => {
      child?.kill('SIGTERM')
      return ended
    },
    kill: async () => {
      if (child?.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGKILL')
      await ended
    },
  }
}
