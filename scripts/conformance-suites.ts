import { z } from 'zod'
import { parseCookieDate } from '../lib/http/cookie-date.ts'
import { createCookieJar, type CookieContext, type Verdict } from '../lib/http/cookie-jar.ts'
import { explainSetCookie } from '../lib/http/explain.ts'
import { parseSetCookie } from '../lib/http/set-cookie.ts'
import type { Profile } from '../lib/http/profile.ts'

const via = z.enum(['http', 'document.cookie'])
const request = z.object({
  initiator: z.string().nullable(),
  topLevelNavigation: z.boolean(),
  method: z.string(),
})
const place = { url: z.string(), via, now: z.string().optional(), request: request.optional() }

const setStep = z.object({
  op: z.literal('set'),
  ...place,
  lines: z.array(z.string()),
  chromium: z
    .object({ blocked: z.array(z.object({ line: z.string(), reasons: z.array(z.string()) })) })
    .optional(),
})
const getStep = z.object({
  op: z.literal('get'),
  ...place,
  onlyProfile: z.string().optional(),
  expect: z.string().optional(),
  expectByProfile: z.record(z.string(), z.string()).optional(),
  expectHas: z.object({ name: z.string(), present: z.boolean() }).optional(),
})
const cookieCase = z.object({
  id: z.string(),
  now: z.string().optional(),
  steps: z.array(z.discriminatedUnion('op', [setStep, getStep])),
})

/** The three kinds of files that can be run: histories of a jar, tables of dates, headers of real sites. */
const suite = z.union([
  z.array(cookieCase).nonempty(),
  z.array(z.object({ test: z.string(), expected: z.string().nullable() })),
  z.record(z.string(), z.array(z.string())),
])

type CookieCase = z.infer<typeof cookieCase>
type SetStep = z.infer<typeof setStep>
type GetStep = z.infer<typeof getStep>

/** What came of one file: how many cases passed and failed, and a sentence for each difference. */
export interface Outcome {
  passed: number
  failed: number
  failures: string[]
}

// Suites without a date of their own were recorded in that month; some cookies in them expire in 2027.
const RECORDED = '2026-11-20T00:00:00Z'

/**
 * Runs one file.
 * @param content the parsed JSON
 * @param profile whose behaviour is expected
 * @returns the outcome; no case at all where the file says nothing of this profile
 * @throws {z.ZodError} where the file has none of the three forms
 */
export function runSuite(content: unknown, profile: Profile): Outcome {
  const parsed = suite.parse(content)
  if (!Array.isArray(parsed)) {
    const headers = Object.entries(parsed).flatMap(([host, lines]) => lines.map((line) => ({ host, line })))
    return outcomeOf(headers, (header) => runHeader(header, profile))
  }
  const cases = parsed.filter((entry) => 'steps' in entry).filter((testCase) => concerns(testCase, profile))
  if (cases.length > 0) return outcomeOf(cases, (testCase) => runCase(testCase, profile))
  // The tables were made for the draft's algorithm.
  const dates = parsed.filter((entry) => 'test' in entry)
  return outcomeOf(profile === 'rfc6265bis' ? dates : [], runDate)
}

/** Firefox was not asked about every case: only those count that say what it answered. */
function concerns({ steps }: CookieCase, profile: Profile): boolean {
  if (profile !== 'firefox') return true
  return steps.some(
    (step) =>
      step.op === 'get' && (step.expectByProfile?.[profile] !== undefined || step.onlyProfile === profile),
  )
}

function runDate({ test, expected }: { test: string; expected: string | null }): string[] {
  const date = parseCookieDate(test)?.toUTCString() ?? null
  return date === expected ? [] : [`${test}: read as ${date}, expected ${expected}`]
}

/** A site may have answered from another host than the one asked; a Domain says which. */
function runHeader({ host, line }: { host: string; line: string }, profile: Profile): string[] {
  const domain = parseSetCookie(line).attributes.findLast(
    ({ name }) => name.text.toLowerCase() === 'domain',
  )?.value
  const url = `https://${domain?.text.replace(/^\./, '') ?? host}/`
  const { remarks } = explainSetCookie(line, { url, via: 'http', now: new Date(RECORDED), profile })
  return remarks.filter(({ severity }) => severity === 'error').map(({ code }) => `${line}: ${code}`)
}

function runCase(testCase: CookieCase, profile: Profile): string[] {
  const jar = createCookieJar({ profile })
  const failures: string[] = []
  for (const step of testCase.steps) {
    const context = contextOf(step, testCase)
    if (step.op === 'set') {
      for (const line of step.lines)
        failures.push(...compareRefusal(step, line, jar.receive(line, context), profile))
    } else if (!step.onlyProfile || step.onlyProfile === profile) {
      failures.push(...compareHeader(step, jar.retrieve(context).header, profile))
    }
  }
  return failures.map((failure) => `${testCase.id}: ${failure}`)
}

function contextOf(step: SetStep | GetStep, testCase: CookieCase): CookieContext {
  const now = new Date(step.now ?? testCase.now ?? RECORDED)
  return { url: step.url, via: step.via, now, ...(step.request && { request: step.request }) }
}

function compareHeader(step: GetStep, header: string, profile: Profile): string[] {
  if (step.expectHas) {
    const { name, present } = step.expectHas
    const isPresent = header.split('; ').some((pair) => pair.startsWith(`${name}=`))
    return isPresent === present ? [] : [`${name} is ${isPresent ? '' : 'not '}sent`]
  }
  const expected = step.expectByProfile ? step.expectByProfile[profile] : step.expect
  return header === expected ? [] : [`sent ${JSON.stringify(header)}, expected ${JSON.stringify(expected)}`]
}

/** Where Chromium gave reasons for a refusal, one of them must be ours. */
function compareRefusal(step: SetStep, line: string, verdict: Verdict, profile: Profile): string[] {
  const refusal = profile === 'chromium' && step.chromium?.blocked.find((blocked) => blocked.line === line)
  if (!refusal || (!verdict.stored && verdict.reasons.some((reason) => refusal.reasons.includes(reason))))
    return []
  return [`Chromium says ${refusal.reasons.join(', ')}, the jar ${verdict.reasons.join(', ') || 'nothing'}`]
}

function outcomeOf<T>(entries: readonly T[], run: (entry: T) => string[]): Outcome {
  const results = entries.map(run)
  const passed = results.filter((failures) => failures.length === 0).length
  return { passed, failed: results.length - passed, failures: results.flat() }
}
