import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { thoroughTests } from '../../e2e/thorough.ts'
import { bin, run } from '../setup/run.mjs'
import { runBrowserTests, runUnitTests } from './run-tests.ts'

/** What is checked without running a test, each with the command that a reader would run. */
const checks = {
  types: ['npm', 'run', '--silent', 'typecheck'],
  lint: ['npm', 'run', '--silent', 'lint'],
  format: [join(bin, 'prettier'), '--check', '--log-level=warn', '.'],
  knip: ['npm', 'run', '--silent', 'knip'],
  conformance: ['npm', 'run', '--silent', 'conformance'],
} as const

/**
 * Runs all checks and all tests but the thorough ones, each whatever the one before came to, and ends with the line
 * `N passed, N failed`. Passed are unit and end-to-end tests. Failed are those too, and in addition one for
 * each of types, lint, format, knip and conformance that finds something, and one for a runner that ends without saying
 * which test failed.
 * @returns the exit code: 0 when nothing failed
 */
export async function runAll(): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'cookie-lab-reports-'))
  const remove = () => rmSync(folder, { recursive: true, force: true })
  process.once('exit', remove)

  // Neither of the two has work for a second core.
  const [failedChecks, unit] = await Promise.all([runChecks(), runUnitTests(join(folder, 'unit.json'))])
  const endToEnd = await runBrowserTests(join(folder, 'end-to-end.json'), ['--grep-invert', thoroughTests])
  console.log('Left out, for the time they take: the end-to-end tests of npm run test:thorough')

  for (const test of [...unit.skipped, ...endToEnd.skipped]) console.log(`skipped ${test}`)
  for (const test of [...failedChecks, ...unit.failures, ...endToEnd.failures]) console.log(`failed ${test}`)
  const failed = unit.failed + endToEnd.failed + failedChecks.length
  console.log(`${unit.passed + endToEnd.passed} passed, ${failed} failed`)
  return failed === 0 ? 0 : 1
}

/** @returns the names of those that failed */
async function runChecks(): Promise<string[]> {
  const failed: string[] = []
  for (const [name, [command, ...args]] of Object.entries(checks)) {
    const { code, output } = await run(command, args, { isQuiet: true })
    // The conformance suites lie outside the project: what was run of them, if any, must be seen.
    if (name === 'conformance' && code === 0) console.log(`${name}: ${output.trimEnd().split('\n').at(-1)}`)
    else console.log(code === 0 ? `${name}: ok` : `${output}\n${name}: failed`)
    if (code !== 0) failed.push(name)
  }
  return failed
}
