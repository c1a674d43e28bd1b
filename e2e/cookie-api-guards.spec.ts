import { expect, newUsername, sessionOf, signUp, test } from './fixtures.ts'
import { sendRaw } from './raw-request.ts'

const body = JSON.stringify({ name: 'a', value: 'b' })

/** Every way to name one of the app's own cookies, the disguises included. */
const ownNames = [
  'session',
  'SESSION',
  'Session',
  'session.0',
  'session.12',
  '__Host-session',
  '__host-SESSION',
  '__Host-session.1',
  'lab',
  'Lab',
  'theme',
  'form',
]

for (const name of ownNames) {
  test(`the cookie ${name} can be neither set, read nor deleted by the API`, async ({ baseURL }) => {
    const origin = baseURL ?? ''
    const headers = { cookie: `${name}=secret` }
    const data = JSON.stringify({ name, value: 'x' })
    for (const response of [
      await sendRaw(origin, { path: '/api/cookies', method: 'POST', headers, body: data }),
      await sendRaw(origin, { path: `/api/cookies/${name}`, method: 'DELETE', headers }),
      await sendRaw(origin, { path: `/api/cookies/${name}?path=/x&secure`, method: 'DELETE', headers }),
      await sendRaw(origin, { path: `/api/cookies/${name}?default=x`, headers }),
    ]) {
      expect(response).toMatchObject({ status: 403, setCookies: [] })
      expect(JSON.parse(response.body)).toEqual({
        error: `"${name}" is one of this app's own cookies: no experiment may touch it.`,
      })
    }
    const listed = await sendRaw(origin, { path: '/api/cookies', headers })
    expect(listed.body).not.toContain('secret')
  })
}

test('an own name in percent-encoding is the same name', async ({ request }) => {
  for (const path of ['%73ession', 'session%2E0', '%6Cab']) {
    const response = await request.delete(`/api/cookies/${path}`)
    expect(response.status(), path).toBe(403)
  }
})

test('an own name cannot be smuggled in by another field', async ({ request }) => {
  for (const fields of [
    { name: '', value: 'session=x' },
    { name: '=session', value: 'x' },
    { name: ' session', value: 'x' },
    { name: 'session ', value: 'x' },
    { name: '\tsession', value: 'x' },
    { name: 'a', value: 'b', path: '/; session=x' },
  ]) {
    const response = await request.post('/api/cookies', { data: fields })
    expect(response.status(), JSON.stringify(fields)).toBe(400)
    expect(response.headers()).not.toHaveProperty('set-cookie')
  }
})

test('what only resembles an own name is free to use', async ({ request }) => {
  for (const name of ['sessions', 'session.x', 'session.', 'my-session', '__Host-lab2', 'themes', 'form_1']) {
    const response = await request.post('/api/cookies', { data: { name, value: 'x' } })
    expect(response.status(), name).toBe(201)
  }
})

test('a signed-in learner’s session survives the attempts', async ({ page }) => {
  await signUp(page, newUsername())
  const before = await sessionOf(page)
  expect((await page.request.delete('/api/cookies/session')).status()).toBe(403)
  expect(await sessionOf(page)).toBe(before)
})

/** Where a change may come from: header by header, what is answered. */
const callers: [caller: string, headers: Record<string, string>, isAllowed: boolean][] = [
  ['this site', { 'sec-fetch-site': 'same-origin' }, true],
  ['another site', { 'sec-fetch-site': 'cross-site' }, false],
  ['a sibling site', { 'sec-fetch-site': 'same-site' }, false],
  ['the address bar', { 'sec-fetch-site': 'none' }, false],
  ['an unknown relation', { 'sec-fetch-site': '' }, false],
  ['curl', {}, true],
  ['an old browser on this site', { origin: 'SELF' }, true],
  ['an old browser elsewhere', { origin: 'http://evil.example' }, false],
  ['an old browser on another port', { origin: 'http://localhost:1' }, false],
  ['an old browser on the other loopback name', { origin: 'http://127.0.0.1' }, false],
  ['an opaque origin', { origin: 'null' }, false],
  ['another site that sends this origin', { 'sec-fetch-site': 'cross-site', origin: 'SELF' }, false],
]

/** Puts this site's origin where a row says so. */
function headersOf(row: Record<string, string>, origin: string): Record<string, string> {
  return row.origin === 'SELF' ? { ...row, origin } : row
}

for (const [caller, headers, isAllowed] of callers) {
  test(`a change from ${caller} is ${isAllowed ? 'allowed' : 'refused'} everywhere`, async ({ baseURL }) => {
    const origin = baseURL ?? ''
    const given = headersOf(headers, origin)
    const form = { ...given, 'content-type': 'application/x-www-form-urlencoded' }
    const answers = [
      await sendRaw(origin, { path: '/api/cookies', method: 'POST', headers: given, body }),
      await sendRaw(origin, { path: '/api/cookies/a', method: 'DELETE', headers: given }),
      await sendRaw(origin, { path: '/api/theme', method: 'POST', headers: form, body: 'theme=dark' }),
      await sendRaw(origin, { path: '/first', method: 'POST', headers: form, body: 'experiment=hello' }),
      await sendRaw(origin, { path: '/cookies/set', method: 'POST', headers: form, body: 'name=a' }),
      await sendRaw(origin, { path: '/cookies/read', method: 'POST', headers: form, body: 'name=a' }),
      await sendRaw(origin, { path: '/cookies/delete', method: 'POST', headers: form, body: 'name=a' }),
      await sendRaw(origin, { path: '/logout', method: 'POST', headers: given }),
      await sendRaw(origin, { path: '/erase', method: 'POST', headers: given }),
    ]
    const allowed = [201, 200, 303, 303, 303, 303, 303, 303, 303]
    expect(answers.map(({ status }) => status)).toEqual(isAllowed ? allowed : allowed.map(() => 403))
    const setters = answers.filter(({ setCookies }) => setCookies.length > 0)
    expect(setters).toHaveLength(isAllowed ? 8 : 0)
  })
}

test('a foreign header of forwarding does not make a caller ours', async ({ baseURL }) => {
  const headers = { origin: 'http://evil.example', 'x-forwarded-host': 'evil.example' }
  const response = await sendRaw(baseURL ?? '', { path: '/api/cookies', method: 'POST', headers, body })
  expect(response).toMatchObject({ status: 403, setCookies: [] })
})
