import type { LiveState } from './live-state.ts'

/**
 * Reads the live state of a visitor without a session.
 * @param target the request's, as in `/api/live?lesson=login`
 */
type LiveReader = (headers: Pick<Headers, 'get'>, target: string) => Promise<LiveState>

// The server stands outside of Next, and what reaches the database is built inside: instrumentation hands it over.
const store = globalThis as typeof globalThis & { cookieLabLiveReader?: LiveReader }

export function setLiveReader(reader: LiveReader): void {
  store.cookieLabLiveReader = reader
}

/** Undefined before instrumentation has run. */
export function getLiveReader(): LiveReader | undefined {
  return store.cookieLabLiveReader
}
