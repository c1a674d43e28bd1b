import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { noSettings } from '../scripts/checks/test-server.ts'
import { migrate } from '../scripts/setup/migrate.ts'
import { root } from '../scripts/setup/run.mjs'
import { startProcess, type Running } from './processes.ts'

const inProcesses = join(import.meta.dirname, 'in-processes.mjs')
export const bareFolder = join(import.meta.dirname, 'bare-next')

/** The app itself, its production build with a database of its own, as a classroom would run it. */
export async function startApp(workers: number): Promise<Running> {
  const folder = mkdtempSync(join(tmpdir(), 'cookie-lab-bench-'))
  const settings = { ...noSettings, DATA_DIR: folder, CLASSROOM: '1', WORKERS: String(workers) }
  if (!(await migrate(settings))) throw new Error('The database could not be prepared.')
  const program = (port: number) => ({
    command: process.execPath,
    args: [join(root, 'scripts', 'serve.ts')],
    env: { ...settings, PORT: String(port) },
    folder: root,
  })
  const running = await startProcess(program, '/')
  const stop = () => running.stop().then(() => rmSync(folder, { recursive: true, force: true }))
  return { ...running, stop }
}

/** What Flask's page of the lesson is made of: files of its prose and of the learner's state. */
export interface FlaskState {
  lesson: string
  database: string
}

/**
 * The Flask app under gunicorn.
 * @param workerClass `sync` is gunicorn's default and ends each connection; `gthread` keeps them
 */
export function startFlask(
  workerClass: 'sync' | 'gthread',
  workers: number,
  { lesson, database }: FlaskState,
): Promise<Running> {
  const threads = workerClass === 'gthread' ? ['--threads', '4'] : []
  const program = (port: number) => ({
    command: 'gunicorn',
    args: [
      ...['--workers', String(workers), '--worker-class', workerClass, ...threads],
      ...['--bind', `localhost:${port}`, '--log-level', 'warning', 'app:app'],
    ],
    env: { LESSON: lesson, DATABASE: database },
    folder: join(import.meta.dirname, 'flask'),
  })
  return startProcess(program, '/read_cookie')
}

/** The bare Next app, as several processes behind one port. */
export function startBareNext(workers: number): Promise<Running> {
  const program = (port: number) => ({
    command: process.execPath,
    args: [inProcesses, String(workers), join(bareFolder, 'worker.mjs')],
    env: { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', PORT: String(port) },
  })
  return startProcess(program, '/')
}

/** The bare Next app by `next start`: one process, as create-next-app runs it. */
export function startBareNextAlone(): Promise<Running> {
  const program = (port: number) => ({
    command: process.execPath,
    args: [join(root, 'node_modules/next/dist/bin/next'), 'start', bareFolder, '--port', String(port)],
    env: { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
  })
  return startProcess(program, '/')
}

/** Plain node:http with the app's own answers. @param answers the file of them */
export function startFloor(workers: number, answers: string, path: string): Promise<Running> {
  const program = (port: number) => ({
    command: process.execPath,
    args: [inProcesses, String(workers), join(import.meta.dirname, 'floor', 'worker.mjs')],
    env: { ANSWERS: answers, PORT: String(port) },
  })
  return startProcess(program, path)
}
