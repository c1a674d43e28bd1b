import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findBrowser } from '../scripts/checks/browser.ts'
import { countEndToEndTests, settle } from '../scripts/checks/counts.ts'
import { buildIfStale } from '../scripts/setup/build.ts'
import { bin, run } from '../scripts/setup/run.mjs'
import { whatIsMissing } from './requirements.ts'

/**
 * Runs Playwright with a configuration of this folder. Where nginx or PostgreSQL is not installed it says so.
 * @param args for Playwright, as in `['--grep', 'kill']`
 * @returns the exit code; undefined: it was not run
 */
export async function runOnDeployment(
  config: string,
  args: string[] = [],
  env: Record<string, string> = {},
): Promise<number | undefined> {
  const missing = whatIsMissing()
  if (missing) {
    console.log(`Skipped: ${missing}`)
    return undefined
  }
  const browser = await findBrowser()
  if (!browser || !(await buildIfStale())) return 1
  const options = ['test', '--config', join(import.meta.dirname, config), ...args]
  const { code } = await run(join(bin, 'playwright'), options, { env: { ...env, ...browser } })
  return code
}

/**
 * Runs the specs of this folder and ends with the line `N passed, N failed`.
 * @returns the exit code: 0 when nothing failed
 */
export async function checkDeployment(args: string[]): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'cookie-lab-report-'))
  const report = join(folder, 'report.json')
  try {
    const env = { PLAYWRIGHT_JSON_OUTPUT_FILE: report }
    const code = await runOnDeployment('playwright.config.ts', args, env)
    const counts =
      code === undefined
        ? { passed: 0, failed: 0, failures: [] }
        : settle(code, () => countEndToEndTests(JSON.parse(readFileSync(report, 'utf8'))))
    for (const test of counts.failures) console.log(`failed ${test}`)
    console.log(`${counts.passed} passed, ${counts.failed} failed`)
    return counts.failed === 0 ? 0 : 1
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
