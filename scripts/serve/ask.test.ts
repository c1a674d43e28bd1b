import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { answer, ask, tell, type Channel } from './ask.ts'

/** Answers `greet` and whoever asks back, and hangs for ever when it is told to. */
const script = `
  import { answer, ask } from ${JSON.stringify(new URL('ask.ts', import.meta.url).href)}
  answer(process, {
    greet: () => undefined,
    'greet back': async () => { if (!(await ask(process, 'greet', 5000))) process.exit(1) },
    hang: () => new Promise(() => undefined),
    fail: () => process.exit(1),
  })
  process.send({ ask: 'begin', id: 0 })`

let child: ChildProcess
let channel: Channel

beforeEach(async () => {
  const url = `data:text/javascript,${encodeURIComponent(script)}`
  child = fork('-', { execPath: process.execPath, execArgv: ['--import', url, '--eval', ''], silent: true })
  channel = child
  await once(child, 'message')
})
afterEach(() => child.kill('SIGKILL'))

test('hears when the other process has done what it was asked for', async () => {
  expect(await ask(channel, 'greet', 5000)).toBe(true)
})

test('tells an answer from a question of the other end with the same number', async () => {
  const heard: string[] = []
  answer(channel, { greet: (text) => heard.push(text) })
  expect(await Promise.all([ask(channel, 'greet back', 5000), ask(channel, 'greet back', 5000)])).toEqual([
    true,
    true,
  ])
  expect(heard).toEqual(['', ''])
})

test('gives up a process that hangs', async () => {
  expect(await ask(channel, 'hang', 50)).toBe(false)
})

test('waits for no process that ends, or has ended', async () => {
  const before = Date.now()
  expect(await ask(channel, 'fail', 60_000)).toBe(false)
  expect(await ask(channel, 'greet', 60_000)).toBe(false)
  tell(channel, 'greet')
  expect(Date.now() - before).toBeLessThan(30_000)
})
