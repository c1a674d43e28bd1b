import { expect, sessionOf, signUp, test } from './fixtures.ts'
import { sendRaw } from './raw-request.ts'

const browser = { 'sec-fetch-dest': 'document' }
const secret = 'Welcome to the protected page!'

test('a signed-out learner is led to the login by 303', async ({ page, baseURL }) => {
  const response = await sendRaw(baseURL ?? '', { path: '/protected', headers: browser })
  expect(response.status).toBe(303)
  expect(response.headers.location).toBe('/login?next=/protected')
  expect(response.headers['cache-control']).toBe('no-store')
  expect(response.body).not.toContain(secret)
  await page.goto('/protected')
  await expect(page).toHaveURL('/login?next=/protected')
})

test('without Sec-Fetch-Dest, Accept decides', async ({ baseURL }) => {
  const ask = async (headers: Record<string, string>) =>
    (await sendRaw(baseURL ?? '', { path: '/protected', headers })).status
  expect(await ask({ accept: 'text/html,application/xhtml+xml' })).toBe(303)
  expect(await ask({ accept: '*/*' })).toBe(401)
  expect(await ask({ accept: 'application/json' })).toBe(401)
  expect(await ask({})).toBe(401)
  expect(await ask({ accept: 'text/html', 'sec-fetch-dest': 'empty' })).toBe(401)
  expect(await ask({ accept: 'text/html', 'sec-fetch-dest': 'image' })).toBe(401)
  expect(await ask({ accept: '*/*', 'sec-fetch-dest': 'document' })).toBe(303)
})

test('curl gets 401 as JSON, not to be stored', async ({ baseURL }) => {
  const response = await sendRaw(baseURL ?? '', { path: '/protected' })
  expect(response.status).toBe(401)
  expect(response.headers['content-type']).toBe('application/json')
  expect(response.headers['cache-control']).toBe('no-store')
  expect(JSON.parse(response.body)).toEqual({
    error: 'Not signed in: this needs a session cookie, which /login gives you.',
  })
})

/** What somebody tries who wants in without a login: no attempt may show the page or its data. */
const ways: [way: string, request: { path: string; method?: string; headers?: Record<string, string> }][] = [
  ['a page below it', { path: '/protected/anything' }],
  ['a slash behind it', { path: '/protected/' }],
  ['the payload by its suffix', { path: '/protected.rsc' }],
  ['the payload of a page below', { path: '/protected/page.rsc' }],
  ['the payload by its parameter', { path: '/protected?_rsc=abc', headers: { rsc: '1' } }],
  ['a soft navigation', { path: '/protected', headers: { rsc: '1', 'sec-fetch-dest': 'empty' } }],
  ['a prefetch', { path: '/protected', headers: { rsc: '1', 'next-router-prefetch': '1' } }],
  ['a prefetch while running', { path: '/protected', headers: { rsc: '1', 'next-router-prefetch': '2' } }],
  [
    'a prefetch of a segment',
    {
      path: '/protected',
      headers: { rsc: '1', 'next-router-prefetch': '1', 'next-router-segment-prefetch': '/_tree' },
    },
  ],
  [
    'a prefetch of the page’s segment',
    {
      path: '/protected',
      headers: {
        rsc: '1',
        'next-router-prefetch': '1',
        'next-router-segment-prefetch': '/!KGFjY291bnQp/protected/__PAGE__',
      },
    },
  ],
  ['a segment as a file', { path: '/protected.segments/_tree.segment.rsc' }],
  [
    'the page’s segment as a file',
    { path: '/protected.segments/!KGFjY291bnQp/protected/__PAGE__.segment.rsc' },
  ],
  ['the data of old', { path: '/_next/data/build/protected.json' }],
  ['an encoded letter', { path: '/%70rotected' }],
  ['an encoded slash', { path: '/protected%2f' }],
  ['an encoded slash and a name', { path: '/protected%2Fx' }],
  ['two slashes', { path: '//protected' }],
  ['two slashes inside', { path: '/protected//' }],
  ['a dot', { path: '/./protected' }],
  ['two dots', { path: '/flask/../protected' }],
  ['encoded dots', { path: '/flask/%2e%2e/protected' }],
  ['a backslash', { path: '/\\protected' }],
  ['capitals', { path: '/PROTECTED' }],
  ['a parameter of the path', { path: '/protected;x=1' }],
  ['the folder’s own name', { path: '/(account)/protected' }],
  ['a locale', { path: '/en/protected' }],
  ['HEAD', { path: '/protected', method: 'HEAD' }],
  ['POST', { path: '/protected', method: 'POST' }],
  ['an action', { path: '/protected', method: 'POST', headers: { 'next-action': 'a'.repeat(42) } }],
  ['OPTIONS', { path: '/protected', method: 'OPTIONS' }],
  ['PUT', { path: '/protected', method: 'PUT' }],
  [
    'the header that once switched middleware off',
    { path: '/protected', headers: { 'x-middleware-subrequest': Array(5).fill('proxy').join(':') } },
  ],
  [
    'a rewritten address',
    { path: '/', headers: { 'x-original-url': '/protected', 'x-rewrite-url': '/protected' } },
  ],
  [
    'a header that says who is asked for',
    { path: '/privacy', headers: { 'x-invoke-path': '/protected', 'x-matched-path': '/protected' } },
  ],
  ['a session of garbage', { path: '/protected', headers: { cookie: 'session=Fe26.2*1*garbage' } }],
]

for (const [way, { headers, ...rest }] of ways) {
  test(`${way} is no way around the guard`, async ({ baseURL }) => {
    for (const more of [{}, browser]) {
      const response = await sendRaw(baseURL ?? '', { ...rest, headers: { ...more, ...headers } })
      expect(response.body).not.toContain(secret)
      expect(response.body).not.toContain('What the encrypted cookie holds')
      const isElsewhere = rest.path === '/' || rest.path === '/privacy'
      expect(isElsewhere ? [200] : [303, 308, 400, 401, 404]).toContain(response.status)
    }
  })
}

test('a signed-in learner sees what the session holds, and never the seal', async ({ page }) => {
  const username = await signUp(page)
  const before = Date.now()
  const response = await page.goto('/protected')
  expect(response?.status()).toBe(200)
  expect(response?.headers()['cache-control']).toContain('no-store')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(secret)
  await expect(page.getByRole('main').getByText(`You are signed in as ${username}.`)).toBeVisible()

  const contents = JSON.parse((await page.getByText('"sid"').textContent()) ?? '') as Record<string, unknown>
  expect(Object.keys(contents)).toEqual(['sid', 'userId', 'issuedAt', 'renewedAt'])
  expect(contents.issuedAt).toBeGreaterThan(before - 60_000)
  const made = new Date(contents.issuedAt as number)
  await expect(page.getByText(made.toUTCString(), { exact: true })).toBeVisible()
  const ends = new Date(made.getTime() + 30 * 24 * 3600 * 1000)
  await expect(page.getByText(ends.toUTCString(), { exact: true })).toBeVisible()
  expect(await page.content()).not.toContain(await sessionOf(page))
})

test('a signed-in program gets the page, and 404 for what is not there', async ({ page, baseURL }) => {
  await signUp(page)
  const headers = { cookie: `session=${await sessionOf(page)}` }
  const ask = (path: string) => sendRaw(baseURL ?? '', { path, headers })
  const found = await ask('/protected')
  expect(found.status).toBe(200)
  expect(found.body).toContain(secret)
  expect((await ask('/protected/anything')).status).toBe(404)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a learner is led to the login and sees the page after it', async ({ page }) => {
    await page.goto('/')
    await page.getByRole('link', { name: 'Protected page', exact: true }).click()
    await expect(page).toHaveURL('/login?next=/protected')
    await page.getByRole('button', { name: /guest account/ }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(secret)
    await expect(page.getByText('"issuedAt"')).toBeVisible()
  })
})
