import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import BetterSqlite3 from 'better-sqlite3'
import { z } from 'zod'
import { ask, cookieHeaderOf } from './ask.ts'
import { startApp, startBareNext, startFlask, startFloor, type FlaskState } from './contenders.ts'
import { createLearner, type Learner } from './learner.ts'
import { browserHeaders } from './load.ts'
import type { Running } from './processes.ts'

/** What the loads are put on, each with as many processes as the others. */
export interface Sides {
  app: Running
  /** Absent where Flask or gunicorn is not installed. */
  flasks: Record<string, Running>
  bare: Running
  floor: Running
  /** `Cookie` headers of the same learner, and of somebody signed in. */
  learner: string
  appSession: string
  flaskSession: string
  stop: () => Promise<void>
}

/** The paths of which the floor has the app's own answers. */
export const lessonPaths = ['/lessons/set-and-read', '/api/live?lesson=set-and-read']

const EXCHANGES_KEPT = 100

/**
 * Starts everybody, lets a learner do lesson 2 in the app, and gives Flask the same prose and the same state.
 * @param folder for the files of this run
 */
export async function startSides(folder: string, workers: number, hasFlask: boolean): Promise<Sides> {
  const app = await startApp(workers)
  const learner = createLearner(app.origin)
  await learner.doLesson()
  // As many exchanges as are kept: the load on /wire would fill them up anyway.
  for (let count = 0; count < EXCHANGES_KEPT; count++) await learner.send('GET', '/lessons/set-and-read/read')
  const cookies = learner.cookieHeader()
  const appSession = cookieHeaderOf(await ask(`${app.origin}/login/guest`, {}, {}))

  const flasks: Record<string, Running> = {}
  if (hasFlask) {
    const state = await writeFlaskState(folder, app.origin, learner)
    flasks['Flask, sync workers'] = await startFlask('sync', workers, state)
    flasks['Flask, gthread workers'] = await startFlask('gthread', workers, state)
  }
  learner.leave()
  const [flask] = Object.values(flasks)
  const flaskSession = flask
    ? cookieHeaderOf(await ask(`${flask.origin}/login`, {}, { username: 'ada' }))
    : ''
  const bare = await startBareNext(workers)
  const answers = await recordAnswers(folder, app.origin, cookies, appSession)
  const floor = await startFloor(workers, answers, '/cookies')
  const all = [app, ...Object.values(flasks), bare, floor]
  const stop = async () => void (await Promise.all(all.map((each) => each.stop())))
  return { app, flasks, bare, floor, learner: cookies, appSession, flaskSession, stop }
}

const liveSchema = z.object({
  course: z.object({
    progress: z.object({
      read: z.array(z.string()),
      passed: z.array(z.string()),
      answers: z.record(z.string(), z.number()),
    }),
    exercise: z.object({
      verdict: z.object({ because: z.string() }),
      fills: z.record(z.string(), z.string()),
    }),
  }),
})
const wireSchema = z.object({
  exchanges: z.array(
    z.object({
      method: z.string(),
      target: z.string(),
      status: z.number(),
      lines: z.array(z.object({ text: z.string() })),
    }),
  ),
})

async function writeFlaskState(folder: string, origin: string, learner: Learner): Promise<FlaskState> {
  const page = (await ask(`${origin}/lessons/set-and-read`)).body.toString()
  const [, prose = ''] = /<main id="main">([^]*?)<\/main>/.exec(page) ?? []
  if (prose.length < 1000) throw new Error('The page of the lesson has no <main>.')
  const lesson = join(folder, 'lesson.html')
  writeFileSync(lesson, prose.replaceAll(/<script\b[^]*?<\/script>/g, ''))

  const { course } = liveSchema.parse(JSON.parse(await learner.send('GET', lessonPaths[1] ?? '')))
  const { exchanges } = wireSchema.parse(JSON.parse(await learner.send('GET', '/api/wire')))
  const { progress, exercise } = course
  const rows = [
    ...progress.read.map((slug) => ['read', slug, '']),
    ...progress.passed.map((slug) => ['passed', slug, '']),
    ...Object.entries(progress.answers).map(([key, option]) => ['answer', key, String(option)]),
    ...Object.entries(exercise.fills).map(([gap, text]) => ['fill', gap, text]),
    ['verdict', '', exercise.verdict.because],
    ...exchanges.map(({ method, target, status, lines: sent }, index) => {
      const lines = sent.map(({ text }) => `Set-Cookie: ${text}`)
      return ['exchange', String(index), [`${method} ${target} ${status}`, ...lines].join('\n')]
    }),
  ]
  const lab = /\blab=([^;]+)/.exec(learner.cookieHeader())?.[1]
  const database = join(folder, 'flask.db')
  const sqlite = new BetterSqlite3(database)
  sqlite.exec('create table state (lab text, kind text, item text, value text)')
  sqlite.exec('create index state_of on state (lab, kind)')
  const insert = sqlite.prepare('insert into state values (?, ?, ?, ?)')
  for (const row of rows) insert.run(lab, ...row)
  sqlite.close()
  return { lesson, database }
}

/** What belongs to a connection or a moment: the floor's own server says it. */
const notRecorded = new Set(['connection', 'date', 'keep-alive', 'transfer-encoding'])

async function recordAnswers(folder: string, origin: string, learner: string, session: string) {
  const answers: Record<string, unknown> = {}
  const paths = ['/set_cookie', '/read_cookie', '/delete_cookie', '/cookies', '/wire', ...lessonPaths]
  for (const path of [...paths, '/protected']) {
    const cookie = path === '/protected' ? session : `${learner}; flask_tutorial=Hello%20World`
    const { status, headers, body } = await ask(origin + path, { ...browserHeaders, cookie })
    const kept = Object.entries(headers).filter(([name]) => !notRecorded.has(name))
    answers[path] = {
      status,
      headers: { ...Object.fromEntries(kept), 'content-length': body.length },
      body: body.toString('base64'),
    }
  }
  const file = join(folder, 'answers.json')
  writeFileSync(file, JSON.stringify(answers))
  return file
}
