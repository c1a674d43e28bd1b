import type { APIRequestContext } from '@playwright/test'
import { cookieHeader, logIn } from './account-requests.ts'
import { solutionOf } from './exercise.ts'
import { expect, newUsername, password, test } from './fixtures.ts'
import { sendRaw } from './raw-request.ts'

type Step = [method: 'GET' | 'POST', path: string, fields?: Record<string, string>]

const guess = (number: number): Step => ['POST', '', { username: 'ada', password: `guess-${number}` }]

/** The steps of each exercise, below its own address; a path of the lesson begins with `..`. */
const exercises: Record<string, Step[]> = {
  sessions: [
    ['POST', '/start'],
    ['POST', ''],
    ['GET', ''],
    ['POST', '/flip'],
    ['GET', ''],
    ['POST', '/start'],
    ['POST', '/rotate'],
    ['GET', ''],
  ],
  login: [
    ['POST', '/start'],
    ['POST', '', { username: 'nobody', password: 'guess' }],
    ['POST', '', { username: 'ada', password: 'engine-1843' }],
    ['GET', '/visit'],
    ['GET', '/noted'],
    ...[1, 2, 3, 4, 5, 6].map(guess),
  ],
  protected: [
    ['POST', '/../session'],
    ['GET', '/page'],
    ['GET', '/api'],
    ['POST', '/form'],
    ['POST', '/../session/end'],
    ['GET', '/page'],
    ['GET', '/api'],
    ['POST', '/form'],
    ['GET', '/page/four-slashes'],
    ['GET', '/page/backslash'],
    ['GET', '/page/own-name'],
  ],
  logout: [
    ['POST', '/sign-in'],
    ['GET', ''],
    ['GET', '/look'],
    ['POST', ''],
    ['GET', '/look'],
    ['GET', '/copy'],
  ],
}

/** What goes wrong in each lesson, and what its last answer shows of it. */
const mistakes: Record<string, { steps: Step[]; shows: string }> = {
  sessions: {
    steps: [
      ['POST', '/card'],
      ['POST', '/big/plain'],
      ['POST', '/workers/own/1'],
      ['POST', '/workers/own/1/restart'],
      ['POST', '/broken'],
      ['GET', '/broken'],
    ],
    shows: 'This page is for admins.',
  },
  login: {
    steps: [
      ['POST', '/two-messages', { username: 'nobody', password: 'guess' }],
      ['POST', '/with-307', { username: 'ada', password: 'engine-1843' }],
      ['POST', '/plant'],
      ['POST', '/broken'],
      ['GET', '/noted'],
    ],
    shows: 'The noted id came. You are signed in as ada.',
  },
  protected: {
    steps: [
      ['POST', '/session'],
      ['POST', '/after-login/by-slash?next=////evil.example'],
      ['POST', '/session/end'],
      ['GET', '/redirecting-api'],
      ['POST', '/door/form'],
      ['GET', '/broken/diary/today'],
    ],
    shows: 'Nobody has found the key yet.',
  },
  logout: {
    steps: [
      ['POST', '/sign-in'],
      ['POST', '/copy'],
      ['POST', '/copy/cookie-only'],
      ['POST', '/sign-in'],
      ['GET', '/broken'],
      ['GET', '/look'],
    ],
    shows: 'Signed out.',
  },
}

/** Sends steps one after the other, and reads the last answer. */
async function run(request: APIRequestContext, folder: string, steps: Step[]): Promise<string> {
  let text = ''
  for (const [method, path, form] of steps) {
    const options = { method, maxRedirects: 0, ...(form && { form }) }
    const answer = await request.fetch(folder + path, options)
    expect([404, 500], `${method} ${folder}${path}`).not.toContain(answer.status())
    text = await answer.text()
  }
  return text
}

async function sessionIn(request: APIRequestContext): Promise<string | undefined> {
  const { cookies } = await request.storageState()
  return cookies.find(({ name }) => name === 'session')?.value
}

test('lessons about logins and logouts leave the learner’s own login alone, and count for the account', async ({
  request,
  baseURL,
}) => {
  const origin = baseURL ?? ''
  const username = newUsername()
  await request.post('/login/sign-up', { form: { username, password }, maxRedirects: 0 })
  const session = await sessionIn(request)
  expect(session).toBeDefined()

  for (const [slug, { steps, shows }] of Object.entries(mistakes)) {
    expect(await run(request, `/lessons/${slug}`, steps), slug).toContain(shows)
    const gaps = Object.entries(solutionOf(slug)).map(([name, text]) => [`gap:${name}`, text] as const)
    const fields = { lesson: slug, ...Object.fromEntries(gaps) }
    expect((await request.post('/lessons/exercise/fill', { form: fields })).status(), slug).toBe(200)
    await run(request, `/lessons/${slug}/exercise`, exercises[slug] ?? [])
    const live = await request.get(`/api/live?lesson=${slug}`)
    expect(await live.json(), slug).toMatchObject({
      user: { username },
      course: { exercise: { verdict: { status: 'passed' } } },
    })
    expect(await sessionIn(request), slug).toBe(session)
  }
  expect(await (await request.get('/protected')).text()).toContain(username)

  // From another browser the account alone is seen.
  const elsewhere = cookieHeader(await logIn(origin, username, password))
  const { body } = await sendRaw(origin, { path: '/progress/export', headers: { cookie: elsewhere } })
  const { entries } = JSON.parse(body) as { entries: { kind: string; lesson: string }[] }
  const passed = entries.filter(({ kind }) => kind === 'passed').map(({ lesson }) => lesson)
  expect(passed.sort()).toEqual(Object.keys(exercises).sort())
})
