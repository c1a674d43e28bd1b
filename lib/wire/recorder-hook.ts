import { waitWithPatience } from '../database-wait.ts'

interface Recorder {
  /** Stores what is waiting. Never throws. */
  flush: () => Promise<void>
  /** The same, unless nothing is waiting by which an exercise could be judged. */
  flushEvidence: () => Promise<void>
}

interface OwnRecorder extends Recorder {
  /** Whether there is evidence that is not yet stored, or a response under way that will be. */
  holdsEvidence: () => boolean
}

// Next loads the recorder once for instrumentation and once more for its handlers, and the server that flushes
// it at its end is outside of both: this is the one place where they meet.
const store = globalThis as typeof globalThis & {
  cookieLabRecorder?: OwnRecorder
  cookieLabOtherRecorders?: Recorder
  cookieLabEvidenceListener?: () => void
}

export function getRecorder(): OwnRecorder | undefined {
  return store.cookieLabRecorder
}

export function setRecorder(recorder: OwnRecorder): void {
  store.cookieLabRecorder = recorder
}

/** Hands over how the recorders of the other processes behind this port are flushed. */
export function setOtherRecorders(others: Recorder): void {
  store.cookieLabOtherRecorders = others
}

/** Hands over who is told that this process will have evidence, before anybody outside can know it. */
export function setEvidenceListener(listener: () => void): void {
  store.cookieLabEvidenceListener = listener
}

/** Says that a response is about to leave that is evidence. */
export function announceEvidence(): void {
  store.cookieLabEvidenceListener?.()
}

/**
 * Waits until what has crossed so far can be read, whichever process answered. One that does not react is waited
 * for two seconds at most, and a slow database for as long as it leaves the request time to read; what they still hold
 * comes with a later read.
 */
export async function flushRecorder(): Promise<void> {
  await waitWithPatience(Promise.all([flushOwnRecorder(), store.cookieLabOtherRecorders?.flush()]))
}

/** Stores what has crossed in this process. */
export async function flushOwnRecorder(): Promise<void> {
  await store.cookieLabRecorder?.flush()
}

/** {@link flushRecorder} for whoever reads progress only: an exchange that is no evidence changes none. */
export async function flushEvidence(): Promise<void> {
  await Promise.all([flushOwnEvidence(), store.cookieLabOtherRecorders?.flushEvidence()])
}

/** Stores what has crossed in this process, if evidence is among it, and announces what it still holds. */
export async function flushOwnEvidence(): Promise<void> {
  await store.cookieLabRecorder?.flushEvidence()
  if (store.cookieLabRecorder?.holdsEvidence()) announceEvidence()
}
