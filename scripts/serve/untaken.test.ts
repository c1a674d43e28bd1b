import { fork } from 'node:child_process'
import type { Worker } from 'node:cluster'
import { once } from 'node:events'
import { expect, test } from 'vitest'
import { ask } from './ask.ts'
import { passOnUntaken } from './untaken.ts'

test('leaves what else is sent as it is: who asks a worker that is gone hears so at once', async () => {
  const child = fork('-', { execArgv: ['--eval', ''], silent: true })
  passOnUntaken({ process: child } as Worker, () => undefined)
  await once(child, 'close')
  const before = Date.now()
  expect(await ask(child, 'greet', 60_000)).toBe(false)
  expect(Date.now() - before).toBeLessThan(30_000)
})
