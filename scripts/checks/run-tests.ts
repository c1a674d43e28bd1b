import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { bin, run } from '../setup/run.mjs'
import { countEndToEndTests, countUnitTests, settle, type Counts } from './counts.ts'
import { runEndToEndTests } from './end-to-end.ts'

/**
 * Runs unit tests and prints how many passed, or what failed.
 * @param report the file for Vitest's report
 * @param files those to run; empty: all
 * @param env on top of this process's own
 */
export async function runUnitTests(
  report: string,
  files: string[] = [],
  env: Record<string, string> = {},
): Promise<Counts> {
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...files]
  const { code, output } = await run(join(bin, 'vitest'), args, { isQuiet: true, env })
  const counts = settle(code, () => countUnitTests(readJson(report)))
  console.log(counts.failed === 0 ? `unit tests: ${counts.passed} passed` : `${output}\nunit tests: failed`)
  return counts
}

/** Runs end-to-end tests, as {@link runUnitTests} does; Playwright prints them one by one. */
export async function runBrowserTests(
  report: string,
  files: string[] = [],
  env: Record<string, string> = {},
): Promise<Counts> {
  console.log('end-to-end tests:')
  const code = await runEndToEndTests(files, { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: report })
  return settle(code, () => countEndToEndTests(readJson(report)))
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'))
}
