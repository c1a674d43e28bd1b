type Ping = () => Promise<void>

// The server asks from outside of what Next has bundled: instrumentation hands it over.
const store = globalThis as typeof globalThis & { cookieLabPing?: Ping }

/** Says how the database is asked whether it is there. */
export function setDatabasePing(ping: Ping): void {
  store.cookieLabPing = ping
}

/** @throws an Error when the database cannot be reached, or instrumentation has not run yet */
export async function pingDatabase(): Promise<void> {
  if (!store.cookieLabPing) throw new Error('instrumentation.ts has not called setDatabasePing().')
  await store.cookieLabPing()
}
