import { setTimeout as sleep } from 'node:timers/promises'
import { createCookieJar, type CookieJar } from '../lib/http/cookie-jar.ts'
import { leavesPage, type Judge, type JudgePage } from './observation.ts'
import type { CrossRequest } from './page-scripts.ts'
import type { EchoServer } from './server.ts'

type Way = CrossRequest['way']

const ways: readonly Way[] = ['link GET', 'form GET', 'form POST', 'fetch', 'image', 'iframe']

/** Two sites, and the first one again under another scheme. */
const sites = ['http://localhost', 'http://127.0.0.1', 'https://localhost']

const policies = {
  none: 'SameSite=None; Secure',
  lax: 'SameSite=Lax',
  strict: 'SameSite=Strict',
  unset: 'Path=/',
}

/** One request that a page at `from` causes to `to`, by `way`. */
interface Cell {
  from: string
  to: string
  way: Way
}

/** What became of a cell; no differences: predicted as observed. */
export interface Verdict {
  title: string
  differences: string[]
}

/**
 * Causes a request of each way from each site to each, with cookies of each SameSite in the jar and more of
 * them in the answer, and compares with the engine which are sent and which are stored.
 */
export async function judgeSameSite(judge: Judge, server: EchoServer): Promise<Verdict[]> {
  const page = await judge.openPage()
  const cells = sites.flatMap((from) => sites.flatMap((to) => ways.map((way) => ({ from, to, way }))))
  const verdicts: Verdict[] = []
  for (const cell of cells) verdicts.push(await judgeCell(cell, { judge, server, page, age: 0 }))
  await page.close()
  return verdicts
}

/** The same for cookies older than the 120 seconds in which Chromium lets those without SameSite go with a POST. */
export async function judgeAgedSameSite(judge: Judge, server: EchoServer): Promise<Verdict> {
  const page = await judge.openPage()
  const cell: Cell = { from: 'http://127.0.0.1', to: 'http://localhost', way: 'form POST' }
  return await judgeCell(cell, { judge, server, page, age: 122 })
}

interface Stage {
  judge: Judge
  server: EchoServer
  page: JudgePage
  /** How long, in seconds, the cookies wait for the request. */
  age: number
}

async function judgeCell({ from, to, way }: Cell, { judge, server, page, age }: Stage): Promise<Verdict> {
  const title = `${way} from ${from} to ${to}${age ? ` after ${age} s` : ''}`
  const jar = createCookieJar({ profile: judge.profile })
  const typed = { url: to, via: 'http' } as const
  const caused = {
    ...typed,
    request: { initiator: from, topLevelNavigation: leavesPage(way), method: methodOf(way) },
  }
  await judge.clear()

  const before = linesNamed('old')
  await page.goto(server.address(to, server.prepare(before)))
  receive(jar, before, typed)
  await sleep(age * 1000)

  await page.goto(server.address(from))
  const answer = linesNamed('new')
  const token = server.prepare(answer)
  const sent = jar.retrieve({ ...caused, now: new Date() }).header
  await page.send({ address: server.address(to, token), way })
  receive(jar, answer, caused)

  const afterwards = server.prepare([])
  await page.goto(server.address(to, afterwards))
  const stored = jar.retrieve({ ...typed, now: new Date() }).header
  return {
    title,
    differences: [
      ...unlessEqual('sent', sent, server.received(token)),
      ...unlessEqual('sent by a later visit', stored, server.received(afterwards)),
    ],
  }
}

function linesNamed(prefix: string) {
  return Object.entries(policies).map(([name, policy]) => `${prefix}-${name}=1; ${policy}`)
}

function receive(jar: CookieJar, lines: string[], from: Omit<Parameters<CookieJar['receive']>[1], 'now'>) {
  for (const line of lines) jar.receive(line, { ...from, now: new Date() })
}

function methodOf(way: Way) {
  return way === 'form POST' ? 'POST' : 'GET'
}

function unlessEqual(subject: string, predicted: string, observed: string) {
  return predicted === observed ? [] : [`${subject}: predicted ${predicted}; observed ${observed}`]
}
