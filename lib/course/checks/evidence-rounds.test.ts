import { expect, test } from 'vitest'
import { isRequest, newestRound } from './evidence-rounds.ts'
import { madeUpExchange } from './made-up-exchange.ts'

const start = (at: number) => madeUpExchange({ method: 'POST', path: '/sign-in', at })
const look = (at: number) => madeUpExchange({ path: '/look', at })
const isStart = isRequest('POST', '/sign-in')
const timesOf = (evidence: ReturnType<typeof start>[]) =>
  newestRound(evidence, isStart, (round) => round.some(isRequest('GET', '/look'))).map(({ at }) => at)

test('a request is known by its method and its path', () => {
  expect(isStart(start(1))).toBe(true)
  expect(isStart(look(1))).toBe(false)
  expect(isRequest('GET', '/sign-in')(start(1))).toBe(false)
})

test('of the rounds the newest counts in which it was tried', () => {
  expect(timesOf([look(1), start(2), look(3), start(4), look(5), look(6), start(7)])).toEqual([4, 5, 6])
  expect(timesOf([start(1), start(2)])).toEqual([2])
  expect(timesOf([look(1)])).toEqual([])
})
