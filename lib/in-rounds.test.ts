import { expect, test } from 'vitest'
import { inRounds } from './in-rounds.ts'

/** A task whose runs end when they are told to. */
function startTask() {
  const runs: PromiseWithResolvers<void>[] = []
  const run = inRounds(() => {
    const each = Promise.withResolvers<void>()
    runs.push(each)
    return each.promise
  })
  const settled = () => new Promise((resolve) => setImmediate(resolve))
  return { runs, run, settled }
}

test('serves calls that come while it runs by one more run, which begins after them', async () => {
  const { runs, run, settled } = startTask()
  const first = run()
  await settled()
  const others = Promise.all([run(), run(), run()])
  await settled()
  expect(runs).toHaveLength(1)
  runs[0]?.resolve()
  await first
  await settled()
  expect(runs).toHaveLength(2)
  runs[1]?.resolve()
  await others
  expect(runs).toHaveLength(2)
})

test('a run that fails is the failure of its own callers alone', async () => {
  const { runs, run, settled } = startTask()
  const first = run()
  await settled()
  const second = run()
  runs[0]?.reject(new Error('full'))
  await expect(first).rejects.toThrow('full')
  await settled()
  runs[1]?.resolve()
  await expect(second).resolves.toBeUndefined()
})
