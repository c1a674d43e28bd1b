import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildIfStale } from '../setup/build.ts'
import { bin, run } from '../setup/run.mjs'
import { findBrowser } from './browser.ts'
import { startTestServer } from './test-server.ts'

/**
 * Runs the end-to-end tests against the production build, on a free port, with a throwaway database; where
 * TEST_POSTGRES_URL is set, one of that PostgreSQL.
 * @param args for Playwright, as in `['--grep', 'login']`
 * @param env for Playwright, on top of this process's own
 * @returns the exit code; 0: all passed
 */
export async function runEndToEndTests(args: string[], env: Record<string, string> = {}): Promise<number> {
  const browser = await findBrowser()
  if (!browser || !(await buildIfStale())) return 1
  const folder = mkdtempSync(join(tmpdir(), 'cookie-lab-'))
  const remove = () => rmSync(folder, { recursive: true, force: true })
  process.once('exit', remove)
  try {
    const server = await startTestServer(folder, env.TEST_POSTGRES_URL)
    if (!server) return 1
    const settings = { ...env, ...browser, APP_ORIGIN: server.origin }
    const { code } = await run(join(bin, 'playwright'), ['test', ...args], { env: settings })
    const serverCode = await server.stop()
    if (serverCode !== 0) console.error(`The server ended with code ${serverCode} instead of 0.`)
    return code || serverCode
  } finally {
    process.off('exit', remove)
    remove()
  }
}
