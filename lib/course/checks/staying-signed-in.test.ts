import { describe, expect, test } from 'vitest'
import type { Evidence } from '../check.ts'
import { madeUpExchange } from './made-up-exchange.ts'
import { stayingSignedIn } from './staying-signed-in.ts'

const START = Date.UTC(2026, 10, 20, 12)

function exchange(seconds: number, given: Partial<Evidence>): Evidence {
  const startedAt = START + Math.round(seconds * 1000)
  return madeUpExchange({ startedAt, at: startedAt + 10, ...given })
}

/** A login some seconds after the start, with the limits 2 s and 4 s. */
function logIn(seconds: number, seal: string): Evidence {
  return exchange(seconds, {
    method: 'POST',
    path: '/log-in',
    lines: [`stay_task=${seal}; Path=/lessons/staying-signed-in/exercise; HttpOnly`],
    answer: 'Signed in as Ada. Idle limit: 2 s, absolute limit: 4 s.',
  })
}

/** A visit that brought a seal and was let in, with a new seal or without. */
function visit(
  seconds: number,
  brought: string | null,
  renewed?: string,
  more: Partial<Evidence> = {},
): Evidence {
  return exchange(seconds, {
    cookies: [{ name: 'stay_task', value: brought }],
    lines: renewed === undefined ? [] : [`stay_task=${renewed}; Path=/lessons/staying-signed-in/exercise`],
    ...more,
  })
}

function refused(seconds: number, brought: string): Evidence {
  return visit(seconds, brought, undefined, { status: 401, answer: 'Signed out: a limit is reached.' })
}

const used = [logIn(0, 'a'), visit(0.1, 'a'), visit(1.4, 'a', 'b'), visit(2.8, 'b', 'c'), refused(4.2, 'c')]
const left = [logIn(5, 'd'), refused(7.4, 'd')]
const judge = (...evidence: Evidence[]) => stayingSignedIn.judge(evidence)

describe('passes', () => {
  test('what renews past the half, and ends by each limit', () => {
    expect(judge(...used, ...left).status).toBe('passed')
    expect(
      judge(...left.map((one) => ({ ...one, startedAt: one.startedAt - 9000, at: one.at - 9000 })), ...used)
        .status,
    ).toBe('passed')
  })

  test('whoever asks: any client', () => {
    const byCurl = [...used, ...left].map((one) => ({ ...one, isBrowser: false }))
    expect(judge(...byCurl).status).toBe('passed')
  })

  test('after a mistake that was repaired, with no reset', () => {
    const before = [
      logIn(-20, 'x'),
      visit(-10, 'x'),
      logIn(-9, 'y'),
      visit(-8.9, 'y', undefined, { status: 422 }),
    ]
    expect(judge(...before, ...used, ...left).status).toBe('passed')
  })
})

test('nothing was tried', () => {
  expect(judge().status).toBe('not-attempted')
  expect(judge(logIn(0, 'a')).status).toBe('not-attempted')
  expect(judge(logIn(0, 'a'), exchange(1, { method: 'POST', path: '/wait' })).status).toBe('not-attempted')
})

describe('says what is missing', () => {
  test.each<[because: RegExp, evidence: Evidence[]]>([
    [/Visit right after a login/, used.filter((_, index) => index !== 1)],
    [/Log in, let the idle time pass/, used],
    [/Keep a session going/, [...used.slice(0, 4), ...left]],
    [/Renew a session past half/, [...used.slice(0, 3), ...left]],
    // Both limits are reached: neither shows itself.
    [/Keep a session going/, [...used.slice(0, 4), refused(9, 'c'), ...left.map(later)]],
    [/Log in, let the idle time pass/, [...used, logIn(5, 'd'), refused(9.5, 'd')]],
    // It may have been a moment before the limit.
    [/Log in, let the idle time pass/, [...used, logIn(5, 'd'), refused(7.001, 'd')]],
    [/^No visit brought the stay_task of a login/, [logIn(0, 'a'), exchange(1, { status: 401 })]],
    [/^No visit brought/, [logIn(0, 'a'), visit(1, null)]],
  ])('%s', (because, evidence) => {
    expect(judge(...evidence)).toEqual({
      status: 'failed',
      because: expect.stringMatching(because) as string,
    })
  })
})

describe('names the mistake', () => {
  test.each<[because: RegExp, evidence: Evidence[]]>([
    [
      /^A visit 2\.4 s after its seal was made was let in\. The idle limit is 2 s\.$/,
      [...used, logIn(5, 'd'), visit(7.41, 'd', 'e')],
    ],
    [
      /^A visit 4\.2 s after the login was let in\. The absolute limit is 4 s\.$/,
      [...used.slice(0, 4), visit(4.21, 'c', 'd')],
    ],
    [
      /^A visit 1\.4 s after its seal was made did not renew it\. Half of the idle time is 1 s\.$/,
      [logIn(0, 'a'), visit(1.41, 'a')],
    ],
    [/^A visit 0\.1 s after its seal was made renewed it\./, [logIn(0, 'a'), visit(0.11, 'a', 'b')]],
    [
      /renewed 1\.4 s before: what is inside is not as new as the cookie\.$/,
      [...used.slice(0, 3), refused(2.81, 'b')],
    ],
    [/with the same seal in it\.$/, [logIn(0, 'a'), visit(1.4, 'a', 'a')]],
    [/^A visit 0\.5 s after the login was refused, and neither/, [logIn(0, 'a'), refused(0.51, 'a')]],
    [
      /^A visit was answered with 422: Gap/,
      [logIn(0, 'a'), visit(1, 'a', undefined, { status: 422, answer: 'Gap “isDue”' })],
    ],
  ])('%s', (because, evidence) => {
    expect(judge(...evidence)).toEqual({
      status: 'failed',
      because: expect.stringMatching(because) as string,
    })
  })

  test('until the same is seen without it', () => {
    const endless = [logIn(-9, 'x'), visit(-6, 'x')]
    expect(judge(...endless, ...used).because).toMatch(/was let in\. The idle limit/)
    expect(judge(...endless, ...left).because).toMatch(/^Right so far, but/)
  })

  test('though all was right before it', () => {
    expect(judge(...used, ...left, logIn(10, 'f'), visit(13, 'f', 'g')).because).toMatch(/was let in/)
  })

  test('each limit kept by another version of the code is not enough', () => {
    const idleOnly = [
      ...left,
      logIn(8, 'f'),
      visit(8.1, 'f'),
      visit(9.4, 'f', 'g'),
      visit(10.8, 'g', 'h'),
      visit(12.2, 'h', 'i'),
    ]
    expect(judge(...idleOnly, ...used.map(later)).status).toBe('failed')
  })
})

function later(one: Evidence): Evidence {
  return { ...one, startedAt: one.startedAt + 20_000, at: one.at + 20_000 }
}
