import { expect, test } from 'vitest'
import { countWait, currentWait, outsideOfRequest, waitWithPatience, withPatience } from './database-wait.ts'

test('counts what is waited for, in whatever depth, against one patience', async () => {
  await withPatience(1000, async (wait) => {
    const before = wait.left
    await countWait(new Promise((resolve) => setImmediate(resolve)))
    const once = wait.left
    expect(once).toBeLessThan(before)
    // The sum of all is more than the patience, but they are waited for at the same time.
    const slow = new Promise((resolve) => setTimeout(resolve, 20))
    await Promise.all(Array.from({ length: 100 }, () => countWait(slow)))
    expect(wait.left).toBeLessThan(once)
    expect(wait.left).toBeGreaterThan(0)
    expect(currentWait()).toBe(wait)
  })
  expect(currentWait()).toBeUndefined()
})

test('counts what fails too', async () => {
  await withPatience(1000, async (wait) => {
    const failing = new Promise((_, reject) => setImmediate(() => reject(new Error('no'))))
    await expect(countWait(failing)).rejects.toThrow('no')
    expect(wait.left).toBeLessThan(1000)
  })
})

test('keeps apart two requests, and what one of them has only set off', async () => {
  const waits = await Promise.all(
    [1, 2].map(() =>
      withPatience(1000, () => new Promise((resolve) => setImmediate(resolve)).then(currentWait)),
    ),
  )
  expect(waits[0]).not.toBe(waits[1])
  expect(withPatience(1000, () => outsideOfRequest(currentWait))).toBeUndefined()
})

test('waits for what it can do without no longer than leaves time for its own questions', async () => {
  await withPatience(1050, async (wait) => {
    await waitWithPatience(new Promise(() => undefined))
    expect(wait.left).toBeGreaterThan(0)
    await waitWithPatience(Promise.resolve())
  })
  await expect(waitWithPatience(Promise.reject(new Error('no')))).rejects.toThrow('no')
})
