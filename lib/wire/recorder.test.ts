import { createServer, get, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, expect, onTestFinished, test, vi } from 'vitest'
import { getDb } from '../db/client.ts'
import { useTemporaryDatabase } from '../db/temporary-database.ts'
import { makeLabId } from './lab-id.ts'
import {
  flushEvidence,
  flushOwnEvidence,
  flushRecorder,
  setEvidenceListener,
  setOtherRecorders,
} from './recorder-hook.ts'
import { startRecorder } from './recorder.ts'
import { GATHERING_MILLISECONDS } from './store-exchanges.ts'

useTemporaryDatabase()
// Before the database goes: what is still waiting would be lost, and warned of, in the next test, and a timer of this one
// would store what that one lets gather.
afterEach(async () => {
  await sleep(2 * GATHERING_MILLISECONDS)
  await flushRecorder()
})

let nextAnswer: ((response: ServerResponse) => void) | undefined
/** Answers the next request otherwise than by `ok`. */
const answerWith = (answer: (response: ServerResponse) => void) => void (nextAnswer = answer)
const server = createServer((_, response) => {
  const answer = nextAnswer ?? (() => response.end('ok'))
  nextAnswer = undefined
  answer(response)
})
beforeAll(() => new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve)))
afterAll(() => new Promise((resolve) => server.close(resolve)))

/** Makes a request as a learner of its own. @returns its status, once the answer is there */
function visit(path = '/'): Promise<number | undefined> {
  const { port } = server.address() as AddressInfo
  const headers = { cookie: `lab=${makeLabId()}` }
  return new Promise((resolve, reject) => {
    get({ host: '127.0.0.1', port, path, headers, agent: false }, (response) => {
      response.resume().once('end', () => resolve(response.statusCode))
    }).once('error', reject)
  })
}

const visits = (count: number) => Promise.all(Array.from({ length: count }, () => visit()))
const stored = async () => (await getDb().selectFrom('exchanges').select('id').execute()).length

test('stores each exchange once, however often it is started', async () => {
  startRecorder()
  startRecorder()
  await visits(150)
  await flushRecorder()
  expect(await stored()).toBe(150)
})

test('who reads waits for the recorders of the other processes too', async () => {
  const other = Promise.withResolvers<void>()
  setOtherRecorders({ flush: () => other.promise, flushEvidence: () => Promise.resolve() })
  let isRead = false
  const read = flushRecorder().then(() => {
    isRead = true
  })
  await visits(1)
  expect(isRead).toBe(false)
  other.resolve()
  await read
  expect(isRead).toBe(true)
})

test('waits for what is evidence, and lets everything else gather', async () => {
  await flushRecorder()
  const before = await stored()
  vi.useFakeTimers({ toFake: ['setTimeout'] })
  onTestFinished(() => void vi.useRealTimers())
  await visits(1)
  await flushEvidence()
  const gathering = await stored()
  await visit('/lessons/login/exercise')
  await flushEvidence()
  expect([gathering, await stored()]).toEqual([before, before + 2])
})

test('says that it has evidence before the head leaves, and again where a flush leaves some', async () => {
  const said = vi.fn()
  setEvidenceListener(said)
  onTestFinished(() => setEvidenceListener(() => undefined))
  await visit()
  await flushOwnEvidence()
  expect(said).not.toHaveBeenCalled()

  const body = Promise.withResolvers<void>()
  const headSent = new Promise<void>((resolve) => {
    answerWith((response) => {
      response.writeHead(200)
      expect(said).toHaveBeenCalledOnce()
      response.write('o')
      resolve()
      void body.promise.then(() => response.end('k'))
    })
  })
  const visited = visit('/lessons/login/exercise')
  await headSent
  await flushOwnEvidence()
  expect(said).toHaveBeenCalledTimes(2)
  body.resolve()
  await visited
  await flushOwnEvidence()
  expect(said).toHaveBeenCalledTimes(2)
})

test('loses exchanges and no response while the database is broken, and goes on after it', async () => {
  const warned = vi.spyOn(process, 'emitWarning').mockImplementation(() => undefined)
  await sql`alter table exchanges rename to elsewhere`.execute(getDb())
  expect(await visits(20)).toEqual(Array.from({ length: 20 }, () => 200))
  await flushRecorder()
  expect(warned).toHaveBeenCalledOnce()
  expect(warned.mock.calls[0]?.[0]).toMatch(/^Exchanges are being lost: .*(?:no such table|does not exist)/)

  await sql`alter table elsewhere rename to exchanges`.execute(getDb())
  await visits(1)
  await flushRecorder()
  expect(await stored()).toBe(1)
})
