import 'server-only'
import { once } from 'node:events'
import path from 'node:path'
import { Worker } from 'node:worker_threads'
import type { cookies } from 'next/headers'
import { getEnv } from '../env.ts'
import { isOwnCookie } from '../own-cookies.ts'
import { REFUSED_BYTES } from '../wire/jar-limits.ts'
import type { Job, Operation, Outcome } from './sandbox/job.ts'

type CookieStore = Awaited<ReturnType<typeof cookies>>

/** How long an expression may take that QuickJS cannot interrupt: some of its own loops ask nobody. */
const MAX_MILLISECONDS = 500

/** Why a learner's expression has no value. */
export class SandboxError extends Error {}

/**
 * Evaluates an expression that a learner has typed, in QuickJS, in a thread that can be ended. It sees the scope and
 * nothing else: no file, no network, no variable of this process.
 * @param scope texts, numbers, booleans, null, undefined, arrays and plain objects; Next's cookie store, on which the
 * expression may work within the limits of an exercise
 * @returns plain data
 * @throws a SandboxError that tells the learner what is wrong
 * @example await evaluateExpression('a + 1', { a: 1 }) // 2
 */
export async function evaluateExpression(text: string, scope: Record<string, unknown>): Promise<unknown> {
  const found = Object.entries(scope).find((entry): entry is [string, CookieStore] => isCookieStore(entry[1]))
  const [storeName, store] = found ?? []
  const outcome = await inTurn(() => run(jobOf(text, scope, storeName, store)))
  if (!outcome.ok) throw new SandboxError(outcome.message)
  for (const operation of outcome.operations) if (store) perform(operation, store)
  return outcome.json === null ? undefined : JSON.parse(outcome.json)
}

function jobOf(
  text: string,
  scope: Record<string, unknown>,
  storeName: string | undefined,
  store: CookieStore | undefined,
): Job {
  const all = store?.getAll() ?? []
  const bytes = all.reduce((sum, { name, value }) => sum + name.length + encodeURIComponent(value).length, 0)
  const values = Object.entries(scope).filter(([name]) => name !== storeName)
  return {
    text,
    values: Object.fromEntries(values.map(([name, value]) => [name, jsonOf(name, value)])),
    cookieStore: storeName ?? null,
    cookies: all.filter(({ name }) => !isOwnCookie(name)).map(({ name, value }) => ({ name, value })),
    isJarFull: bytes > REFUSED_BYTES,
    hostname: new URL(getEnv().APP_ORIGIN).hostname,
  }
}

function jsonOf(name: string, value: unknown): string | null {
  if (typeof value === 'function') throw new TypeError(`A gap cannot see ${name}: functions stay outside.`)
  return value === undefined ? null : JSON.stringify(value)
}

function isCookieStore(value: unknown): value is CookieStore {
  if (typeof value !== 'object' || value === null) return false
  return ['getAll', 'set', 'delete'].every((name) => typeof Reflect.get(value, name) === 'function')
}

function perform(operation: Operation, store: CookieStore): void {
  if (operation.kind === 'set') store.set(operation.name, operation.value, operation.options)
  else store.delete(operation.cookie)
}

let last: Promise<unknown> = Promise.resolve()
let started: Promise<Worker> | undefined

/** The thread does one job at a time. */
function inTurn<T>(task: () => Promise<T>): Promise<T> {
  const turn = last.then(task)
  last = turn.catch(() => undefined)
  return turn
}

async function run(job: Job): Promise<Outcome> {
  const worker = await (started ??= startWorker())
  const late = new AbortController()
  // Twice, so that an answer which waits behind a busy moment of this process is heard first.
  let timer = setTimeout(() => {
    timer = setTimeout(() => {
      late.abort()
    }, 50)
  }, MAX_MILLISECONDS)
  try {
    worker.postMessage(job)
    const [outcome] = (await once(worker, 'message', late)) as [Outcome]
    return outcome
  } catch (error) {
    // It runs still, or QuickJS has broken: either way this thread is of no more use.
    started = undefined
    await worker.terminate()
    if (late.signal.aborted) return { ok: false, message: 'it takes too long: does it ever end?' }
    process.emitWarning(`The sandbox broke: ${String(error)}`)
    return { ok: false, message: 'it broke the sandbox.' }
  } finally {
    clearTimeout(timer)
  }
}

/** A thread has no environment and little memory. It keeps no process from ending. */
async function startWorker(): Promise<Worker> {
  const file = path.join(/* turbopackIgnore: true */ process.cwd(), 'lib/course/sandbox/worker.ts')
  const worker = new Worker(/* turbopackIgnore: true */ file, {
    env: {},
    execArgv: ['--disable-warning=ExperimentalWarning'],
    resourceLimits: { maxOldGenerationSizeMb: 64 },
  })
  try {
    await once(worker, 'message')
  } catch (error) {
    started = undefined
    throw error
  }
  worker.on('error', () => undefined)
  worker.unref()
  return worker
}
