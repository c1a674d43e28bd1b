import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { thoroughTests } from '../../e2e/thorough.ts'
import { runBrowserTests } from './run-tests.ts'

/**
 * Runs the end-to-end tests that `npm test` leaves out, and ends with the line `N passed, N failed`.
 * @returns the exit code: 0 when nothing failed
 */
export async function runThorough(): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'cookie-lab-reports-'))
  try {
    const { passed, failed, failures } = await runBrowserTests(join(folder, 'thorough.json'), [
      '--grep',
      thoroughTests,
    ])
    for (const test of failures) console.log(`failed ${test}`)
    console.log(`${passed} passed, ${failed} failed`)
    return failed === 0 ? 0 : 1
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
