import { stripVTControlCharacters } from 'node:util'
import { z } from 'zod'

/** What a runner's tests came to. */
export interface Counts {
  passed: number
  failed: number
  /** What failed: its title, as far as it has one, and below it, indented, the start of why. */
  failures: string[]
  /** Tests that were left out on purpose, each as `title: reason`. */
  skipped: string[]
}

const unitReport = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string().optional(),
      assertionResults: z.array(
        z.object({
          fullName: z.string(),
          status: z.string(),
          failureMessages: z.array(z.string()).optional(),
        }),
      ),
    }),
  ),
})

const playwrightError = z.object({ message: z.string().optional() })
const endToEndTest = z.object({
  status: z.enum(['expected', 'unexpected', 'flaky', 'skipped']),
  annotations: z.array(z.object({ type: z.string(), description: z.string().optional() })),
  results: z.array(z.object({ errors: z.array(playwrightError).optional() })).optional(),
})
const endToEndSuite = z.object({
  specs: z.array(z.object({ title: z.string(), tests: z.array(endToEndTest) })),
  get suites() {
    return z.array(endToEndSuite).optional()
  },
})
const endToEndReport = z.object({ suites: z.array(endToEndSuite), errors: z.array(playwrightError) })

/**
 * Counts the tests in Vitest's JSON report. A file that could not be loaded counts as one failed test.
 * @throws when the report is not one
 */
export function countUnitTests(report: unknown): Counts {
  const counts: Counts = { passed: 0, failed: 0, failures: [], skipped: [] }
  for (const { name, status, message, assertionResults } of unitReport.parse(report).testResults) {
    const failedBefore = counts.failed
    for (const test of assertionResults) {
      if (test.status === 'passed') counts.passed++
      else if (test.status === 'failed') fail(counts, test.fullName, test.failureMessages)
      else counts.skipped.push(`${test.fullName}: marked ${test.status}`)
    }
    if (status === 'failed' && counts.failed === failedBefore) fail(counts, name, [message ?? ''])
  }
  return counts
}

/**
 * Counts the tests in Playwright's JSON report. Failed are also errors outside of tests, tests that passed
 * only at a second try, and tests that never ran although nobody skipped them.
 * @throws when the report is not one
 */
export function countEndToEndTests(report: unknown): Counts {
  const { suites, errors } = endToEndReport.parse(report)
  const counts: Counts = { passed: 0, failed: 0, failures: [], skipped: [] }
  for (const { message = '' } of errors) fail(counts, 'outside of all tests', [message])
  const open = [...suites]
  for (let suite = open.pop(); suite; suite = open.pop()) {
    open.push(...(suite.suites ?? []))
    for (const { title, tests } of suite.specs) {
      for (const { status, annotations, results = [] } of tests) {
        const skip = annotations.find(({ type }) => type === 'skip' || type === 'fixme')
        if (status === 'expected') counts.passed++
        else if (status === 'skipped' && skip)
          counts.skipped.push(`${title}: ${skip.description ?? 'no reason given'}`)
        else {
          const messages = results.flatMap(({ errors = [] }) => errors.map(({ message = '' }) => message))
          fail(counts, title, messages)
        }
      }
    }
  }
  return counts
}

const SHOWN_LINES = 12

function fail(counts: Counts, title: string, messages: string[] = []): void {
  const lines = stripVTControlCharacters(messages.join('\n')).split('\n')
  const shown = lines.filter((line) => line.trim() !== '').slice(0, SHOWN_LINES)
  counts.failed++
  counts.failures.push([title, ...shown.map((line) => `    ${line}`)].join('\n'))
}

/**
 * Reconciles a report with the way its runner ended: a runner that failed, or left no report, must never look
 * like one whose tests all passed.
 * @param code the runner's exit code
 * @param read parses the report; undefined or throwing: there is none
 */
export function settle(code: number, read: () => Counts): Counts {
  try {
    const counts = read()
    const isSilent = counts.failed === 0 && (code !== 0 || counts.passed === 0)
    return isSilent ? { ...counts, failed: 1 } : counts
  } catch {
    return { passed: 0, failed: 1, failures: [], skipped: [] }
  }
}
