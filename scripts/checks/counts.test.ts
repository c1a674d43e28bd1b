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

  test('says why a test failed', () => {
    const adds = { fullName: 'adds', status: 'failed', failureMessages: ['Error: 2 is not 3\nat x'] }
    const file = { name: 'x.test.ts', status: 'failed', assertionResults: [adds] }
    expect(countUnitTests({ testResults: [file] }).failures).toEqual([
      'adds\n    Error: 2 is not 3\n    at x',
    ])
  })

  test('counts a file that could not be loaded as one failed test', () => {
    const file = { name: 'x.test.ts', status: 'failed', message: 'No such module', assertionResults: [] }
    const failures = ['x.test.ts\n    No such module']
    expect(countUnitTests({ testResults: [file] })).toMatchObject({ failed: 1, failures })
  })
})

describe('countEndToEndTests', () => {
  test('says why a test failed, in its first lines and without colours', () => {
    const error = { message: `\u001b[31mError\u001b[39m: no\n\nReceived: 2\n${'at x\n'.repeat(20)}` }
    const failed = { status: 'unexpected', annotations: [], results: [{ errors: [error] }] }
    const suites = [{ specs: [{ title: 'logs in', tests: [failed] }] }]
    const [failure = ''] = countEndToEndTests({ suites, errors: [] }).failures
    expect(failure).toMatch(/^logs in\n {4}Error: no\n {4}Received: 2\n( {4}at x\n?){10}$/)
  })

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
    const failures = ['outside of all tests\n    no tests found', 'logs in']
    expect(countEndToEndTests(report)).toMatchObject({ failed: 2, failures })
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
