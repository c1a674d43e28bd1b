import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseSetCookie } from '../lib/http/set-cookie.ts'
import { expect, test } from './fixtures.ts'

const root = join(import.meta.dirname, '..')
const marker = 'mallory-was-here'
const markup = `<img src=x onerror=alert(1) alt=${marker}>`
/** For a field: one of the lessons takes no more than 40 characters. */
const shortMarkup = `<b>${marker}`

/** The fields and parameters of the lessons' endpoints; those of the exercises' forms are tried on their own. */
const fields = [
  'csrf',
  'idle',
  'next',
  'password',
  'percent',
  'prediction',
  'remember',
  'same-site',
  'seconds',
  'shop_cart',
  'shop_price',
  'shop_role',
  'show',
  'then',
  'to',
  'username',
  'work',
]

interface Endpoint {
  path: string
  methods: string[]
}

/** Every endpoint of the lessons, by the files that there are. */
function findEndpoints(): Endpoint[] {
  return globSync('app/lessons/**/route.ts', { cwd: root }).map((file) => ({
    path: `/${file.replace(/^app\/|\/route\.ts$/g, '').replace(/\/?\(\w+\)/g, '')}`,
    methods: ['GET', 'POST', 'DELETE'].filter((method) =>
      new RegExp(
        `^export (?:const|async function|function) ${method}\\b|\\b${method}\\b.*\\} from`,
        'm',
      ).test(readFileSync(join(root, file), 'utf8')),
    ),
  }))
}

/** A learner who is no browser, and keeps cookies wherever they belong. */
function makeLearner(origin: string) {
  const jar = new Map<string, string>()
  return {
    /** Writes markup into every cookie, but for the one that says who this is. */
    spoil() {
      for (const name of jar.keys()) if (name !== 'lab') jar.set(name, encodeURIComponent(markup))
    },
    async send(method: string, path: string, texts: Record<string, string> = {}): Promise<Response> {
      const cookie = [...jar].map((pair) => pair.join('=')).join('; ')
      const isForm = method !== 'GET'
      const query = isForm ? '' : `?${new URLSearchParams(texts)}`
      const response = await fetch(origin + path + query, {
        method,
        redirect: 'manual',
        headers: {
          cookie,
          origin,
          accept: 'text/html',
          'sec-fetch-site': 'same-origin',
          'sec-fetch-dest': 'document',
        },
        ...(isForm && { body: new URLSearchParams(texts) }),
      })
      for (const line of response.headers.getSetCookie()) {
        const { name, value } = parseSetCookie(line)
        if (name) jar.set(name.text, value.text)
      }
      return response
    },
  }
}

/** In HTML and SVG the markup may stand escaped only; as plain text a browser shows it and no more. */
async function expectHarmless(response: Response, title: string): Promise<string> {
  const text = await response.text()
  if (/html|svg|xml/.test(response.headers.get('content-type') ?? ''))
    for (const raw of ['<img src=x', shortMarkup]) expect(text, title).not.toContain(raw)
  expect(response.status, title).toBeLessThan(500)
  return text
}

/** A dynamic part of an address is as good a place for a text as any. */
function addressOf({ path }: Endpoint, part: string): string {
  return path.replaceAll(/\[[^\]]+\]/g, encodeURIComponent(part))
}

/** Does something with each lesson: all at once, since some of their endpoints wait. */
async function forEachLesson(
  endpoints: readonly Endpoint[],
  act: (ofLesson: readonly Endpoint[]) => Promise<void>,
): Promise<void> {
  const lessons = Object.groupBy(endpoints, ({ path }) => path.split('/')[2] ?? '')
  await Promise.all(Object.values(lessons).map((ofLesson = []) => act(ofLesson)))
}

const texts = Object.fromEntries(fields.map((name) => [name, shortMarkup]))

/** Mallory keeps markup in every gap of a lesson, and the answer to a question. */
async function store(mallory: ReturnType<typeof makeLearner>): Promise<void> {
  const gaps = {
    'gap:signIn': `'${markup}'`,
    'gap:mayTransfer': `(() => { throw new Error('${markup}') })()`,
  }
  const filled = await mallory.send('POST', '/lessons/exercise/fill', { lesson: 'same-site', ...gaps })
  expect(filled.status, await filled.text()).toBe(303)
  const steps = ['GET /lessons/same-site/exercise', markup].join('\n')
  const commands = await mallory.send('POST', '/lessons/exercise/token', { lesson: 'same-site', steps })
  expect(await expectHarmless(commands, 'the commands for curl')).toContain(
    '/lessons/same-site/exercise?token=',
  )
  const answer = { lesson: 'same-site', question: 'lax-and-get', option: '2' }
  expect((await mallory.send('POST', '/progress/answer', answer)).status).toBe(303)
  const invented = await mallory.send('POST', '/progress/answer', { ...answer, question: markup })
  expect(invented.status).toBe(400)
  await expectHarmless(invented, 'an invented question')
  const progress = await expectHarmless(await mallory.send('GET', '/progress'), 'her own progress')
  expect(progress).toContain(marker)
}

test('what one learner writes into the lessons reaches no other, and never as markup', async ({
  baseURL,
}) => {
  const origin = baseURL ?? ''
  const endpoints = findEndpoints()
  expect(endpoints.length).toBeGreaterThan(200)
  expect(endpoints.filter(({ methods }) => methods.length === 0)).toEqual([])
  await store(makeLearner(origin))

  let echoes = 0
  await forEachLesson(endpoints, async (ofLesson) => {
    // A learner of its own: no lesson depends on what another one was sent, and none reads a long wire at each request.
    const learner = makeLearner(origin)
    const send = async (endpoint: Endpoint, method: string, given: Record<string, string>) => {
      const address = addressOf(endpoint, markup)
      const text = await expectHarmless(await learner.send(method, address, given), `${method} ${address}`)
      echoes += Number(text.includes(marker))
    }
    for (const endpoint of ofLesson)
      for (const method of endpoint.methods) {
        await send(endpoint, method, texts)
        learner.spoil()
        await send(endpoint, method, {})
      }
  })
  expect(echoes, 'there are places that show what was written').toBeGreaterThan(3)

  await forEachLesson(endpoints, async (ofLesson) => {
    const bo = makeLearner(origin)
    for (const endpoint of ofLesson)
      for (const method of endpoint.methods) {
        const response = await bo.send(method, addressOf(endpoint, 'laptop'))
        expect(await response.text(), `${method} ${endpoint.path}`).not.toContain(marker)
      }
  })
  const bo = makeLearner(origin)
  // After so many requests the recorder's queue may be full, and then an exchange is lost.
  const wire = async () => {
    await bo.send('POST', '/lessons/set-and-read/set')
    return (await bo.send('GET', '/api/wire')).text()
  }
  await expect.poll(wire).toContain('/lessons/set-and-read/set')
  for (const path of ['/wire', '/cookies', '/progress', '/api/wire', '/lessons'])
    expect(await (await bo.send('GET', path)).text(), path).not.toContain(marker)
})

test('a learner’s token carries neither a cookie nor a word into another’s browser', async ({ baseURL }) => {
  const origin = baseURL ?? ''
  const mallory = makeLearner(origin)
  await store(mallory)
  const led = await mallory.send('GET', '/lessons/same-site/go/prize')
  const token = new URL(led.headers.get('location') ?? '', origin).searchParams.get('token') ?? ''
  expect(token).toMatch(/^[\w-]{22}$/)

  const statuses = new Set<number>()
  for (const endpoint of findEndpoints().filter(({ path }) => path.startsWith('/lessons/same-site/')))
    for (const method of endpoint.methods) {
      const address = addressOf(endpoint, 'form')
      const query = new URLSearchParams({ token, prediction: markup })
      const response = await fetch(`${origin}${address}?${query}`, {
        method,
        redirect: 'manual',
        headers: { origin: 'null', 'sec-fetch-site': 'cross-site', 'sec-fetch-dest': 'document' },
      })
      const title = `${method} ${address}`
      expect(response.headers.getSetCookie(), title).toEqual([])
      expect(await response.text(), title).not.toContain(marker)
      statuses.add(response.status)
    }
  // Some are refused, and some are meant to be attacked.
  expect([...statuses]).toEqual(expect.arrayContaining([401, 403, 422]))
})
