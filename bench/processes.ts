import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { findFreePort } from '../scripts/setup/free-port.ts'
import { ask } from './ask.ts'

/** A server under measurement, in processes of its own. */
export interface Running {
  origin: string
  /** The process that was started; the workers are its children. */
  pid: number
  /** From the start to the first answer. */
  milliseconds: number
  stop: () => Promise<void>
}

export interface Program {
  command: string
  args: string[]
  env: Record<string, string>
  folder?: string
}

const START_SECONDS = 60

/**
 * Starts a server and waits for its first answer.
 * @param program makes its command from the port that it is to listen on
 * @param path of the page that is asked for until it answers
 * @throws an Error with what the server printed, when it ends or answers nothing for a minute
 */
export async function startProcess(program: (port: number) => Program, path: string): Promise<Running> {
  const port = await findFreePort()
  const { command, args, env, folder } = program(port)
  const start = performance.now()
  const child = spawn(command, args, {
    ...(folder && { cwd: folder }),
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  let output = ''
  child.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()))
  child.stderr?.on('data', (chunk: Buffer) => (output += chunk.toString()))
  const ended = once(child, 'exit')
  const kill = () => child.kill('SIGKILL')
  process.once('exit', kill)

  const origin = `http://localhost:${port}`
  while (!(await isAnswered(origin + path))) {
    const isOver = child.exitCode !== null || performance.now() - start > START_SECONDS * 1000
    if (isOver || child.pid === undefined) throw new Error(`${command} does not answer:\n${output}`)
    await sleep(5)
  }
  return {
    origin,
    pid: child.pid ?? 0,
    milliseconds: performance.now() - start,
    stop: async () => {
      process.off('exit', kill)
      child.kill('SIGTERM')
      const timer = setTimeout(kill, 10_000)
      await ended
      clearTimeout(timer)
    },
  }
}

async function isAnswered(url: string): Promise<boolean> {
  try {
    return (await ask(url)).status === 200
  } catch {
    return false
  }
}
