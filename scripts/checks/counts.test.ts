import { describe, expect, test } from 'vitest'
import { countEndToEndTests, countUnitTests, settle } from './counts.ts'

describe('countUnitTests', () => {
  test('counts passed, failed and skipped tests', () => {
    const assertionResults = ['passed', 'passed', 'failed', 'todo'].map((status) => ({
      fullName: 'x',
      status,
    }))
    expect(
      countUnitTests({ testResults: [{ name: 'x.test.ts', status: 'failed', assertionResults }] }),
    ).toEqual({
      passed: 2,
      failed: 1,
      failures: ['x'],
      skipped: ['x: marked todo'],
    })
  })

  test('counts a file that could not be loaded as one failed test', () => {
    const file = { name: 'x.test.ts', status: 'failed', assertionResults: [] }
    expect(countUnitTests({ testResults: [file] })).toMatchObject({ failed: 1, failures: ['x.test.ts'] })
  })
})

describe('countEndToEndTests', () => {
  const spec = (status: string, annotations: unknown[] = []) => ({
    title: 'logs in',
    tests: [{ status, annotations }],
  })

  test('counts the tests of nested suites', () => {
    const inner = { specs: [spec('expected'), spec('unexpected')] }
    const suites = [{ specs: [spec('expected')], suites: [inner] }]
    expect(countEndToEndTests({ suites, errors: [] })).toEqual({
      passed: 2,
      failed: 1,
      failures: ['logs in'],
      skipped: [],
    })
  })

  test('gives the reason of a skipped test', () => {
    const skipped = spec('skipped', [{ type: 'skip', description: 'needs a second site' }])
    const { skipped: list } = countEndToEndTests({ suites: [{ specs: [skipped] }], errors: [] })
    expect(list).toEqual(['logs in: needs a second site'])
  })

  test('counts a test that nobody skipped and that never ran as failed, like errors outside of tests', () => {
    const report = { suites: [{ specs: [spec('skipped')] }], errors: [{ message: 'no tests found' }] }
    expect(countEndToEndTests(report).failed).toBe(2)
  })
})

describe('settle', () => {
  const counts = { passed: 3, failed: 0, failures: [], skipped: [] }

  test('believes a report that fits the exit code', () => {
    expect(settle(0, () => counts)).toEqual(counts)
  })

  test('counts a failure when the runner failed and its report shows none', () => {
    expect(settle(1, () => counts).failed).toBe(1)
  })

  test('counts a failure when no test ran', () => {
    expect(settle(0, () => ({ ...counts, passed: 0 })).failed).toBe(1)
  })

  test('counts a failure when there is no report', () => {
    const read = () => {
      throw new Error('no such file')
    }
    expect(settle(0, read)).toEqual({ passed: 0, failed: 1, failures: [], skipped: [] })
  })
})
