import { expect, signUp, test } from './fixtures.ts'
import { sendRaw } from './raw-request.ts'
import { labIdOf, newLabId, readWire, sendLines } from './wire.ts'

const document = { 'sec-fetch-dest': 'document', 'sec-fetch-site': 'none' }

test('two learners at once see their own exchanges only', async ({ openBrowser, baseURL }) => {
  const origin = baseURL ?? ''
  const [ada, bob] = await Promise.all([openBrowser(), openBrowser()])
  await Promise.all([ada.goto('/cookies'), bob.goto('/cookies')])
  await Promise.all([sendLines(ada, ['ada=1; Path=/']), sendLines(bob, ['bob=1; Path=/'])])
  await Promise.all([sendLines(ada, ['ada=2; Path=/']), sendLines(bob, ['bob=2; Path=/'])])
  const seen = async (labId: string, after = '') =>
    (await readWire(origin, labId, after)).exchanges
      .flatMap(({ lines }) => lines)
      .filter(({ isOwn }) => !isOwn)
      .map(({ text }) => text)
  expect(await seen(await labIdOf(ada))).toEqual(['ada=1; Path=/', 'ada=2; Path=/'])
  expect(await seen(await labIdOf(bob))).toEqual(['bob=1; Path=/', 'bob=2; Path=/'])
  expect(await seen(newLabId())).toEqual([])
  expect(await (await fetch(`${origin}/api/wire?after=`)).json()).toMatchObject({ exchanges: [] })
})

test('a probe on the path of a page that is the same for everybody gets no page', async ({ baseURL }) => {
  const origin = baseURL ?? ''
  const labId = newLabId()
  const paths = ['/', '/lessons', '/workbench', '/cookies']
  for (const path of paths) {
    const probe = await sendRaw(origin, {
      path: `${path}?cookie-probe=1`,
      headers: { cookie: `lab=${labId}` },
    })
    expect([probe.status, probe.body], path).toEqual([204, ''])
  }
  const { exchanges } = await readWire(origin, labId)
  expect(exchanges.map(({ target }) => target)).toEqual(paths.map((path) => `${path}?cookie-probe=1`))
})

test('asking after an exchange gives what came later', async ({ baseURL }) => {
  const origin = baseURL ?? ''
  const cookie = `lab=${newLabId()}`
  const visit = (path: string) => sendRaw(origin, { path, headers: { cookie, ...document } })
  await visit('/one')
  const [one] = (await readWire(origin, cookie.slice(4))).exchanges
  await visit('/two')
  const later = (await readWire(origin, cookie.slice(4), one?.id)).exchanges
  expect(later.at(-1)?.target).toBe('/two')
  // What is ten seconds older comes again, for it may have been stored late.
  const inOneMinute = (Date.now() + 60_000).toString(16).padStart(12, '0')
  expect((await readWire(origin, cookie.slice(4), inOneMinute)).exchanges).toEqual([])
})

test('static files and the panels’ own reads are not recorded, prefetches push nothing out', async ({
  baseURL,
}) => {
  const origin = baseURL ?? ''
  const labId = newLabId()
  const visit = (path: string, headers = {}) =>
    sendRaw(origin, { path, headers: { cookie: `lab=${labId}`, ...headers } })
  await visit('/first-of-all', document)
  for (const path of ['/favicon.ico', '/theme.css', '/_next/static/nothing.js', '/api/live', '/api/wire'])
    await visit(path)
  for (let count = 0; count < 98; count++) await visit(`/page/${count}`, document)
  const prefetch = { rsc: '1', 'next-router-prefetch': '1', 'next-router-state-tree': '%5B%22%22%5D' }
  for (let count = 0; count < 15; count++) await visit(`/ahead/${count}`, prefetch)
  await visit('/last-of-all', document)

  const { exchanges } = await readWire(origin, labId)
  const pages = exchanges.filter(({ kind }) => kind !== 'prefetch').map(({ target }) => target)
  expect(pages).toHaveLength(100)
  expect([pages[0], pages.at(-1)]).toEqual(['/first-of-all', '/last-of-all'])
  expect(exchanges.filter(({ kind }) => kind === 'prefetch')).toHaveLength(10)

  await visit('/one-more', document)
  const after = (await readWire(origin, labId)).exchanges.map(({ target }) => target)
  expect(after).not.toContain('/first-of-all')
  expect(after).toContain('/one-more')
})

test('actions, redirects and what was refused are recorded, with their status', async ({ page, baseURL }) => {
  const origin = baseURL ?? ''
  await page.goto('/cookies')
  await sendLines(page, ['a=1; Path=/'])
  await signUp(page)
  const answered = page.waitForResponse((response) => response.request().method() === 'POST')
  await page.getByRole('button', { name: 'Log out' }).click()
  const loggedOut = await answered
  const labId = await labIdOf(page)
  const cookie = `lab=${labId}`
  const foreign = { cookie, origin: 'https://evil.example', 'next-action': 'a'.repeat(42) }
  await sendRaw(origin, { method: 'POST', path: '/login', headers: foreign })
  await sendRaw(origin, {
    method: 'POST',
    path: '/api/send',
    headers: { cookie, 'sec-fetch-site': 'cross-site' },
  })
  await sendRaw(origin, { method: 'POST', path: '/api/reset', headers: { cookie } })

  const { exchanges } = await readWire(origin, labId)
  const crossed = exchanges.map(({ method, target, kind, status }) => [method, target, kind, status])
  expect(crossed).toContainEqual(['POST', '/login/sign-up', 'document', 303])
  expect(crossed).toContainEqual(['POST', '/', 'action', loggedOut.status()])
  expect(crossed).toContainEqual(['POST', '/login', 'action', 500])
  expect(crossed).toContainEqual(['POST', '/api/send', 'other', 403])
  expect(crossed).toContainEqual(['POST', '/api/reset', 'other', 303])
  for (const target of ['/login/sign-up', '/']) {
    const lines = exchanges.find((entry) => entry.method === 'POST' && entry.target === target)?.lines
    expect(lines?.map(({ text }) => text)).toContainEqual(expect.stringMatching(/^session=…; /))
  }
})

test('a header over 8 KB is kept cut, with its true length', async ({ baseURL }) => {
  const origin = baseURL ?? ''
  const labId = newLabId()
  const cookie = `lab=${labId}; ${'n'.repeat(9000)}=1`
  await sendRaw(origin, { path: '/long', headers: { cookie, ...document } })
  const [exchange] = (await readWire(origin, labId)).exchanges
  expect(exchange).toMatchObject({ cookieBytes: cookie.length, cookiesLeftOut: 1 })
  expect(exchange?.cookies).toEqual([{ name: 'lab', value: null, bytes: 25 }])
})
