import { expect, test } from './fixtures.ts'
import { sendRaw } from './raw-request.ts'

const headers = { 'content-type': 'application/x-www-form-urlencoded' }

test('a form answers 303 with the line and leads to the page that shows it', async ({ baseURL }) => {
  const body = 'name=cart&value=a%20b&path=%2Fx&secure=on'
  const post = { method: 'POST', headers, body }
  const set = await sendRaw(baseURL ?? '', { path: '/cookies/set', ...post })
  expect(set.status).toBe(303)
  expect(set.headers.location).toMatch(/^\/cookies\?sent=[0-9a-f-]{36}$/)
  expect(set.headers['cache-control']).toBe('no-store')
  expect(set.setCookies[0]).toBe('cart=a%20b; Path=/x; Secure')
  expect(set.setCookies[1]).toMatch(/^lab=[\w-]{22}; Max-Age=2592000; Path=\/; HttpOnly; SameSite=Lax$/)
  expect(set.setCookies).toHaveLength(2)
})

const refused: [path: string, body: string][] = [
  ['/cookies/set', ''],
  ['/cookies/set', 'value=x'],
  ['/cookies/set', 'name=a%3Bb'],
  ['/cookies/set', 'name=a&domain=a_b'],
  ['/cookies/set', 'name=a&sameSite=Maybe'],
  ['/cookies/set', 'name=a&expires=never'],
  ['/cookies/set', 'name=a&bogus=1'],
  ['/cookies/set', `name=a&value=${'%C3%BC'.repeat(800)}`],
  ['/cookies/set', 'name=session&value=x'],
  ['/cookies/delete', ''],
  ['/cookies/delete', 'name=a&path=x'],
  ['/cookies/delete', 'name=__Host-session&secure=on'],
]

for (const [path, body] of refused) {
  test(`${path} sets nothing for ${body.slice(0, 40) || 'an empty form'}`, async ({ baseURL }) => {
    const response = await sendRaw(baseURL ?? '', { path, method: 'POST', headers, body })
    expect(response).toMatchObject({ status: 303, setCookies: [] })
    const { location } = response.headers
    expect(location).toMatch(/^\/cookies\?.*form=(set|delete)#(set|delete)$/)
  })
}

test('a name left out is asked for', async ({ page, baseURL }) => {
  for (const form of ['set', 'read', 'delete']) {
    const response = await sendRaw(baseURL ?? '', { path: `/cookies/${form}`, method: 'POST', headers })
    await page.goto(response.headers.location ?? '')
    await expect(page.getByText('A cookie needs a name.')).toBeVisible()
  }
})

test('a form that is far too long is refused, and one that is none too', async ({ baseURL }) => {
  const origin = baseURL ?? ''
  const long = { method: 'POST', headers, body: `name=a%20b&value=${'x'.repeat(20_000)}` }
  expect(await sendRaw(origin, { path: '/cookies/set', ...long })).toMatchObject({
    status: 413,
    setCookies: [],
  })
  const json = { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"name":"a"}' }
  expect(await sendRaw(origin, { path: '/cookies/set', ...json })).toMatchObject({
    status: 415,
    setCookies: [],
  })
})
