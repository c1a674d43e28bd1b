import { expect, test } from './fixtures.ts'
import { sendRaw } from './raw-request.ts'
import { linesOf } from './wire.ts'

const json = { 'content-type': 'application/json' }
const gone = 'Max-Age=0; Expires=Thu, 01 Jan 1970 00:00:00 GMT'

test('GET lists what the request carried, in its order, two of one name both', async ({ baseURL }) => {
  const cookie = 'b=1; a="Hello World"; b=Hello%20World; lab=secret; =x; alone'
  const response = await sendRaw(baseURL ?? '', { path: '/api/cookies', headers: { cookie } })
  expect(response.status).toBe(200)
  expect(response.headers['cache-control']).toBe('private, no-store')
  expect(JSON.parse(response.body)).toEqual([
    { name: 'b', value: '1', raw: '1' },
    { name: 'a', value: 'Hello World', raw: '"Hello World"' },
    { name: 'b', value: 'Hello World', raw: 'Hello%20World' },
    { name: 'lab', value: null, raw: null },
    { name: '', value: 'x', raw: 'x' },
    { name: '', value: 'alone', raw: 'alone' },
  ])
  const empty = await sendRaw(baseURL ?? '', { path: '/api/cookies' })
  expect(JSON.parse(empty.body)).toEqual([])
})

/** Each attribute by itself, then all of them: the line is exact. */
const lines: [fields: Record<string, unknown>, line: string][] = [
  [{}, 'a=b; Path=/'],
  [{ value: '' }, 'a=; Path=/'],
  [{ value: 'Hello, "Wörld"; =' }, 'a=Hello%2C%20%22W%C3%B6rld%22%3B%20%3D; Path=/'],
  [{ value: 'x\r\nSet-Cookie: y=1' }, 'a=x%0D%0ASet-Cookie%3A%20y%3D1; Path=/'],
  [{ maxAge: 60 }, 'a=b; Max-Age=60; Path=/'],
  [{ maxAge: -1 }, 'a=b; Max-Age=-1; Path=/'],
  [{ expires: '2030-01-31T12:00:00Z' }, 'a=b; Expires=Thu, 31 Jan 2030 12:00:00 GMT; Path=/'],
  [{ path: '/cart' }, 'a=b; Path=/cart'],
  [{ domain: 'localhost' }, 'a=b; Domain=localhost; Path=/'],
  [{ secure: true }, 'a=b; Path=/; Secure'],
  [{ secure: false }, 'a=b; Path=/'],
  [{ httpOnly: true }, 'a=b; Path=/; HttpOnly'],
  [{ sameSite: 'Strict' }, 'a=b; Path=/; SameSite=Strict'],
  [{ sameSite: 'Lax' }, 'a=b; Path=/; SameSite=Lax'],
  [{ sameSite: 'None' }, 'a=b; Path=/; SameSite=None'],
  [{ partitioned: true }, 'a=b; Path=/; Partitioned'],
  [{ priority: 'High' }, 'a=b; Path=/; Priority=High'],
  [
    {
      maxAge: 60,
      expires: '2030-01-31',
      domain: 'localhost',
      path: '/x',
      secure: true,
      httpOnly: true,
      sameSite: 'None',
      partitioned: true,
      priority: 'Low',
    },
    'a=b; Max-Age=60; Expires=Thu, 31 Jan 2030 00:00:00 GMT; Domain=localhost; Path=/x; Secure; HttpOnly; SameSite=None; Partitioned; Priority=Low',
  ],
]

for (const [fields, line] of lines) {
  test(`POST ${JSON.stringify(fields)} sends ${line}`, async ({ request }) => {
    const response = await request.post('/api/cookies', { data: { name: 'a', value: 'b', ...fields } })
    expect(response.status()).toBe(201)
    expect(await response.json()).toEqual({ setCookie: line })
    expect(await linesOf(response)).toEqual([line])
  })
}

const bad: [problem: string, fields: Record<string, unknown>, path: string][] = [
  ['no name', { name: undefined }, 'name'],
  ['an empty name', { name: '' }, 'name'],
  ['a space in the name', { name: 'a b' }, 'name'],
  ['= in the name', { name: 'a=b' }, 'name'],
  ['; in the name', { name: 'a;b' }, 'name'],
  ['a line break in the name', { name: 'a\r\nb' }, 'name'],
  ['a name that is no text', { name: 5 }, 'name'],
  ['no value', { value: undefined }, 'value'],
  ['a value that is no text', { value: { x: 1 } }, 'value'],
  ['a pair of over 4096 octets', { value: 'v'.repeat(4096) }, 'value'],
  ['a huge value', { value: 'ü'.repeat(300_000) }, 'value'],
  ['a fraction of a second', { maxAge: 1.5 }, 'maxAge'],
  ['a lifetime as text', { maxAge: '60' }, 'maxAge'],
  ['a date that is none', { expires: 'tomorrow' }, 'expires'],
  ['a path without its slash', { path: 'cart' }, 'path'],
  ['; in the path', { path: '/;Domain=x' }, 'path'],
  ['a line break in the path', { path: '/\r\nX: y' }, 'path'],
  ['a path of over 1024 octets', { path: `/${'p'.repeat(1024)}` }, 'path'],
  ['a domain that is no host name', { domain: 'exa mple' }, 'domain'],
  ['an unknown SameSite', { sameSite: 'lax ' }, 'sameSite'],
  ['an unknown priority', { priority: 'Urgent' }, 'priority'],
  ['a flag as text', { secure: 'true' }, 'secure'],
  ['an unknown attribute', { maxage: 60 }, ''],
]

for (const [problem, fields, path] of bad) {
  test(`POST with ${problem} is answered 400 and sets nothing`, async ({ request }) => {
    const response = await request.post('/api/cookies', { data: { name: 'a', value: 'b', ...fields } })
    expect(response.status()).toBe(400)
    expect(response.headers()).not.toHaveProperty('set-cookie')
    const body = (await response.json()) as { issues: { path: string; message: string }[] }
    expect(body).toMatchObject({ error: 'The input is not valid; nothing was changed.' })
    expect(body.issues.map((issue) => issue.path)).toContain(path)
  })
}

test('POST without JSON is answered 400', async ({ request }) => {
  for (const data of ['', '{', '[]', 'null', '"a"', 'name=a&value=b', '[1,2]']) {
    const response = await request.post('/api/cookies', { data: Buffer.from(data), headers: json })
    expect(response.status(), data).toBe(400)
    expect(response.headers(), data).not.toHaveProperty('set-cookie')
    expect(await response.json(), data).toHaveProperty('issues')
  }
})

test('GET of one name answers its value, else the default, else null', async ({ baseURL }) => {
  const ask = async (path: string) => {
    const headers = { cookie: 'user=Hello%20World; empty=; a%20b=1; user=second' }
    const { status, body } = await sendRaw(baseURL ?? '', { path: `/api/cookies/${path}`, headers })
    return { status, body: JSON.parse(body) as unknown }
  }
  expect(await ask('user')).toEqual({ status: 200, body: { name: 'user', value: 'Hello World' } })
  expect(await ask('user?default=Guest')).toMatchObject({ body: { value: 'Hello World' } })
  expect(await ask('other?default=Guest')).toMatchObject({ body: { value: 'Guest' } })
  expect(await ask('empty?default=Guest')).toMatchObject({ body: { value: '' } })
  expect(await ask('other?default=')).toMatchObject({ body: { value: '' } })
  expect(await ask('other')).toMatchObject({ body: { value: null } })
})

test('DELETE repeats the scope exactly', async ({ request }) => {
  for (const [query, line] of [
    ['', `a=; ${gone}; Path=/`],
    ['?path=/cart', `a=; ${gone}; Path=/cart`],
    ['?domain=localhost', `a=; ${gone}; Domain=localhost; Path=/`],
    ['?secure', `a=; ${gone}; Path=/; Secure`],
    ['?path=/x&domain=localhost&secure=true', `a=; ${gone}; Domain=localhost; Path=/x; Secure`],
    ['?secure=false', `a=; ${gone}; Path=/`],
  ] as const) {
    const response = await request.delete(`/api/cookies/a${query}`)
    expect(response.status()).toBe(200)
    expect(await response.json()).toEqual({ setCookie: line })
    expect(response.headers()['set-cookie']).toBe(line)
  }
})

test('DELETE with a bad name or scope is answered 400 and deletes nothing', async ({ request }) => {
  for (const path of [
    'a%20b',
    'a%3Bb',
    'a?path=x',
    'a?path=/%0D%0A',
    'a?domain=_',
    'a?secure=maybe',
    'a?x=1',
  ]) {
    const response = await request.delete(`/api/cookies/${path}`)
    expect(response.status(), path).toBe(400)
    expect(response.headers(), path).not.toHaveProperty('set-cookie')
    expect(await response.json(), path).toHaveProperty('issues')
  }
})

test('a learner sets, reads and deletes from the browser', async ({ page }) => {
  await page.goto('/')
  const call = (method: string, path: string, body?: object) =>
    page.evaluate(
      async ([method, path, body]) => {
        const response = await fetch(path, { method, ...(body && { body }) })
        return response.json() as Promise<unknown>
      },
      [method, `/api/cookies${path}`, body && JSON.stringify(body)] as const,
    )
  await call('POST', '', { name: 'cart', value: '2 books', path: '/api' })
  expect(await call('GET', '/cart')).toEqual({ name: 'cart', value: '2 books' })
  await call('DELETE', '/cart')
  expect(await call('GET', '/cart'), 'a deletion for another path deletes nothing').toMatchObject({
    value: '2 books',
  })
  await call('DELETE', '/cart?path=/api')
  expect(await call('GET', '/cart?default=none')).toMatchObject({ value: 'none' })
})
