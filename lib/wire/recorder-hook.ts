interface Recorder {
  /** Stores what is waiting. Never throws. */
  flush: () => Promise<void>
}

// Next loads the recorder once for instrumentation and once more for its handlers, and the server that flushes
// it at its end is outside of both: this is the one place where they meet.
const store = globalThis as typeof globalThis & { cookieLabRecorder?: Recorder }

export function getRecorder(): Recorder | undefined {
  return store.cookieLabRecorder
}

export function setRecorder(recorder: Recorder): void {
  store.cookieLabRecorder = recorder
}

/** Waits until what has crossed so far can be read. */
export async function flushRecorder(): Promise<void> {
  await store.cookieLabRecorder?.flush()
}
