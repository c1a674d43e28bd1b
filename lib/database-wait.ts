import { AsyncLocalStorage } from 'node:async_hooks'
import { setTimeout as sleep } from 'node:timers/promises'

/**
 * How long one request waits for the database, all of its questions together, in milliseconds. Whoever asks outside of a
 * request waits as long for each question.
 */
export const REQUEST_PATIENCE = 3500

/** One request's wait for the database: the time in which at least one of its questions is open. */
class DatabaseWait {
  /** Whether the database has failed it: then an answer with an error is a 503. */
  hasFailed = false
  #spent = 0
  #open = 0
  #since = 0
  readonly #patience: number

  constructor(patience: number) {
    this.#patience = patience
  }

  /** How much of its patience is left, in milliseconds. */
  get left(): number {
    return this.#patience - this.#spent - (this.#open > 0 ? performance.now() - this.#since : 0)
  }

  begin(): void {
    if (this.#open++ === 0) this.#since = performance.now()
  }

  end(): void {
    if (--this.#open === 0) this.#spent += performance.now() - this.#since
  }
}

// The server that answers and Next's copies of the data layer meet here.
const store = globalThis as typeof globalThis & {
  cookieLabWaits?: AsyncLocalStorage<DatabaseWait | undefined>
}
const waits = (store.cookieLabWaits ??= new AsyncLocalStorage<DatabaseWait | undefined>())

/**
 * Does work that has a limited time for the database, however many questions it asks. Within other such work it counts
 * for itself.
 * @param patience in milliseconds; Infinity for a job that nobody waits for
 * @param work gets its wait, which tells afterwards whether the database failed
 */
export function withPatience<Result>(patience: number, work: (wait: DatabaseWait) => Result): Result {
  const wait = new DatabaseWait(patience)
  return waits.run(wait, work, wait)
}

/** Does work that a request has only set off: the request's patience is not its own. */
export function outsideOfRequest<Result>(work: () => Result): Result {
  return waits.run(undefined, work)
}

/** The wait of the work that runs now; undefined outside of {@link withPatience}. */
export function currentWait(): DatabaseWait | undefined {
  return waits.getStore()
}

/** Counts the time that a promise takes against the patience of the work that waits for it. */
export async function countWait<Result>(promise: Promise<Result>): Promise<Result> {
  const wait = currentWait()
  wait?.begin()
  try {
    return await promise
  } finally {
    wait?.end()
  }
}

/** What is kept of a request's patience for its own questions, in milliseconds. */
const OWN_QUESTIONS = 1000

/** Waits for what a request can do without, no longer than leaves it time for questions of its own. */
export async function waitWithPatience(promise: Promise<unknown>): Promise<void> {
  const wait = currentWait()
  if (!wait) return void (await promise)
  const timer = new AbortController()
  const limit = sleep(Math.max(0, wait.left - OWN_QUESTIONS), undefined, { signal: timer.signal })
  try {
    await countWait(Promise.race([promise, limit.catch(() => undefined)]))
  } finally {
    timer.abort()
  }
}
