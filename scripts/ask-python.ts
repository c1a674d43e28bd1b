import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'

/** The Pythons that may have Flask: the one in the PATH, and Debian's. */
export const PYTHONS = ['python3', '/usr/bin/python3']

export type Ask = (job: object) => Promise<unknown>

/**
 * Starts a Python program that answers each line of JSON by one.
 * @returns `ask` answers undefined where the program has ended: this Python lacks what it imports, or is none
 */
export function startPython(python: string, program: string): { ask: Ask; end: () => void } {
  const child = spawn(python, [program], { stdio: ['pipe', 'pipe', 'ignore'] })
  // Where there is no such program, or it has ended, nobody reads the job.
  child.on('error', () => undefined)
  child.stdin.on('error', () => undefined)
  const answers = createInterface(child.stdout)
  const ended = once(answers, 'close').then(() => [undefined])
  return {
    ask: async (job) => {
      const answered = once(answers, 'line')
      child.stdin.write(`${JSON.stringify(job)}\n`)
      const [line] = (await Promise.race([answered, ended])) as [string?]
      return line === undefined ? undefined : (JSON.parse(line) as unknown)
    },
    end: () => child.stdin.end(),
  }
}
