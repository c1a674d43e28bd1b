import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { madeUpExchange as exchange } from '@/lib/course/checks/made-up-exchange'
import { tickets } from './tickets'

test('there are ten, each in a folder of its own', () => {
  const folders = readdirSync(join(import.meta.dirname, 'tickets'))
  expect(tickets.map(({ name }) => name).sort()).toEqual(folders.sort())
  expect(tickets).toHaveLength(10)
  expect(new Set(tickets.map(({ title }) => title)).size).toBe(10)
})

/** The cookie of each ticket. */
const cookies: Record<string, string> = {
  'too-big': 'profile',
  'server-fetch': 'backend_sid',
  'page-sets': 'page_visits',
  twins: 'twin_lang',
  'refused-deletion': 'player',
  'two-workers': 'worker_sid',
  'login-as-data': 'basket_sid',
  'two-hosts': 'board_sid',
  framed: 'framed_sid',
  pixel: 'pixel_visits',
}

describe.each(tickets)(
  'the ticket $name',
  ({ name, threads, acts = [], visits = [], wire, diagnoses, cause, files, regression }) => {
    test('links its threads', () => {
      expect(threads.length).toBeGreaterThan(0)
      for (const thread of threads)
        expect(thread).toMatch(/^https:\/\/github\.com\/[\w.-]+\/[\w.-]+\/(issues|pull)\/\d+$/)
    })

    test('has four diagnoses, one of them the cause, each with its reason', () => {
      expect(diagnoses).toHaveLength(4)
      expect(diagnoses[cause]).toBeDefined()
      expect(new Set(diagnoses.map(({ text }) => text)).size).toBe(4)
      for (const { because } of diagnoses) expect(because.length).toBeGreaterThan(20)
    })

    test('has a broken file and a fixed one, and shows its flow on the wire', () => {
      for (const endpoint of ['broken', 'fixed'] as const) {
        const file = files?.[endpoint] ?? `app/lessons/clinic/tickets/${name}/${endpoint}/route.ts`
        expect(existsSync(file), file).toBe(true)
      }
      for (const path of acts.flatMap(({ requests }) => requests.map((request) => request.path)))
        expect(
          wire.some((prefix) => path.startsWith(prefix)),
          path,
        ).toBe(true)
      expect(acts.length + visits.length).toBeGreaterThan(0)
    })

    test('is not attempted before the repaired flow is run', () => {
      const cookie = cookies[name] ?? ''
      expect(cookie).not.toBe('')
      const place = `/tickets/${name}/broken`
      const broken = [place, `${place}/1`].flatMap((path) => [
        exchange({ method: 'POST', path, lines: [`${cookie}=one; Path=/`] }),
        exchange({ path, lines: [`${cookie}=one; Path=/`], cookies: [{ name: cookie, value: 'one' }] }),
        exchange({ path, cookies: [{ name: cookie, value: 'one' }] }),
      ])
      expect(regression([]).status).toBe('not-attempted')
      expect(regression(broken).status).toBe('not-attempted')
    })
  },
)

/** The POST and the GET of the tickets that are a round trip. */
test.each([
  ['too-big', '/tickets/too-big/fixed', '/tickets/too-big/fixed'],
  ['server-fetch', '/tickets/server-fetch/fixed', '/tickets/server-fetch/fixed'],
  ['page-sets', '/tickets/page-sets/fixed', '/counted-page'],
  ['two-workers', '/tickets/two-workers/fixed/1', '/tickets/two-workers/fixed/2'],
  ['two-hosts', '/tickets/two-hosts/fixed', '/tickets/two-hosts/board'],
])('%s passes when its cookie has made the round trip, and not without it', (name, set, ask) => {
  const cookie = cookies[name] ?? ''
  const ticket = tickets.find((one) => one.name === name)
  const setting = exchange({ method: 'POST', path: set, lines: [`${cookie}=one; Path=/`] })
  const asking = exchange({ path: ask, cookies: [{ name: cookie, value: 'one' }] })
  expect(ticket?.regression([setting, asking]).status).toBe('passed')
  expect(ticket?.regression([setting, exchange({ path: ask, status: 401 })]).status).toBe('failed')
  // Answered with 200 all the same: a server that believes any value has not been repaired.
  for (const value of ['two', null]) {
    const wrong = exchange({ path: ask, cookies: [{ name: cookie, value }] })
    expect(ticket?.regression([setting, wrong]).status).toBe('failed')
  }
})
