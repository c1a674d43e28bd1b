import { expect, test } from 'vitest'
import { createCircuitBreaker } from './circuit-breaker.ts'

function createTimed() {
  const time = { now: 5000 }
  return { time, breaker: createCircuitBreaker(1000, () => time.now) }
}

test('lets everybody through until something fails', () => {
  const { breaker } = createTimed()
  expect([breaker.admits(), breaker.admits()]).toEqual([true, true])
  breaker.succeed()
  expect(breaker.admits()).toBe(true)
})

test('lets nobody through for the pause after a failure', () => {
  const { breaker, time } = createTimed()
  breaker.fail()
  expect(breaker.admits()).toBe(false)
  time.now += 999
  expect(breaker.admits()).toBe(false)
})

test('then lets one through in each pause, and all once it succeeds', () => {
  const { breaker, time } = createTimed()
  breaker.fail()
  time.now += 1000
  expect([breaker.admits(), breaker.admits()]).toEqual([true, false])
  time.now += 1000
  expect([breaker.admits(), breaker.admits()]).toEqual([true, false])
  breaker.succeed()
  expect([breaker.admits(), breaker.admits()]).toEqual([true, true])
})

test('begins the pause anew when the one that was let through fails late', () => {
  const { breaker, time } = createTimed()
  breaker.fail()
  time.now += 1000
  expect(breaker.admits()).toBe(true)
  time.now += 900
  breaker.fail()
  time.now += 999
  expect(breaker.admits()).toBe(false)
  time.now += 1
  expect(breaker.admits()).toBe(true)
})
