// Runs suites of cookie cases that others wrote against the cookie engine.
//
//   npm run conformance                       the suites in ../shared/conformance, if they are there
//   npm run conformance -- SUITE.json…        these files: jar histories, date tables or real headers
//   npm run conformance -- --profile firefox SUITE.json…
//
// Exit status 0 only if every check passes in every profile.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import type { Profile } from '../lib/http/profile.ts'
import { runSuite } from './conformance-suites.ts'

const SHARED = path.join(import.meta.dirname, '../../shared/conformance')
const PROFILES: readonly Profile[] = ['chromium', 'rfc6265bis', 'firefox']
const SHOWN_FAILURES = 20

const { values, positionals } = parseArgs({
  options: { profile: { type: 'string' } },
  allowPositionals: true,
})
const profiles = PROFILES.filter((profile) => !values.profile || profile === values.profile)
if (profiles.length === 0)
  throw new Error(`No profile ${values.profile}: take one of ${PROFILES.join(', ')}.`)

const files = positionals.length > 0 ? positionals : sharedSuites()
if (files.length === 0) console.log(`No suites: ${SHARED} is not there. Nothing was checked.`)
else process.exitCode = runAll(files) ? 0 : 1

function sharedSuites(): string[] {
  if (!existsSync(SHARED)) return []
  const isSuite = (name: string) => name.endsWith('.json') && name !== 'chromium-blocked-reasons.json'
  return readdirSync(SHARED)
    .filter(isSuite)
    .sort()
    .map((name) => path.join(SHARED, name))
}

function runAll(suites: readonly string[]): boolean {
  let passed = 0
  let failed = 0
  for (const file of suites) {
    const content: unknown = JSON.parse(readFileSync(file, 'utf8'))
    for (const profile of profiles) {
      const outcome = runSuite(content, profile)
      if (outcome.passed + outcome.failed === 0) continue
      passed += outcome.passed
      failed += outcome.failed
      console.log(`${path.basename(file)} (${profile}): ${outcome.passed} passed, ${outcome.failed} failed`)
      for (const failure of outcome.failures.slice(0, SHOWN_FAILURES))
        console.log(`  ${failure.slice(0, 400)}`)
    }
  }
  console.log(`${passed} passed, ${failed} failed`)
  return failed === 0
}
