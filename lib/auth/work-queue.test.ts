import { describe, expect, test } from 'vitest'
import { createWorkQueue, TooBusyError } from './work-queue.ts'

/** Tasks that end when they are told to, and how many of them have begun. */
function createTasks() {
  const ends: (() => void)[] = []
  const task = () => new Promise<number>((resolve) => ends.push(() => resolve(ends.length)))
  return { ends, task }
}

const settle = () => new Promise((resolve) => setImmediate(resolve))

describe('createWorkQueue', () => {
  test('runs so many at once, and the others in the order in which they came', async () => {
    const run = createWorkQueue({ atOnce: 2, waiting: 10 })
    const begun: number[] = []
    const { ends, task } = createTasks()
    const all = [1, 2, 3, 4].map((number) =>
      run(() => {
        begun.push(number)
        return task()
      }),
    )
    await settle()
    expect(begun).toEqual([1, 2])
    ends[1]?.()
    await settle()
    expect(begun).toEqual([1, 2, 3])
    ends[0]?.()
    await settle()
    expect(begun).toEqual([1, 2, 3, 4])
    ends.forEach((end) => end())
    expect(await Promise.all(all)).toHaveLength(4)
  })

  test('turns away at once who comes when the queue is full, and takes the next when it is not', async () => {
    const run = createWorkQueue({ atOnce: 1, waiting: 1 })
    const { ends, task } = createTasks()
    const first = run(task)
    const second = run(task)
    await expect(run(task)).rejects.toThrow(TooBusyError)
    ends[0]?.()
    await first
    const third = run(task)
    await settle()
    ends[1]?.()
    await second
    await settle()
    ends[2]?.()
    await third
    expect(ends).toHaveLength(3)
  })

  test('goes on after a task that failed', async () => {
    const run = createWorkQueue({ atOnce: 1, waiting: 1 })
    await expect(run(() => Promise.reject(new Error('no')))).rejects.toThrow('no')
    expect(await run(() => Promise.resolve('yes'))).toBe('yes')
  })
})
