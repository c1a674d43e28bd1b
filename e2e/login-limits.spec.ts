import { cookieHeader, logIn, makeAccount, postForm } from './account-requests.ts'
import { expect, fillIn, newUsername, password, test } from './fixtures.ts'
import { sendRaw } from './raw-request.ts'

const wrong = 'a wrong guess'

for (const javaScriptEnabled of [true, false]) {
  test.describe(`with JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, () => {
    test.use({ javaScriptEnabled })

    test('after five wrong passwords the form says how long to wait, and keeps what was typed', async ({
      page,
      baseURL,
    }) => {
      const { username } = await makeAccount(baseURL ?? '')
      for (let round = 0; round < 5; round++) await logIn(baseURL ?? '', username, wrong)
      await page.goto('/login?next=/protected')
      await fillIn(page, username, password)
      await page.getByLabel('Remember me on this device').check()
      const answered = page.waitForResponse(/\/login\/submit$/)
      await page.getByRole('button', { name: 'Log in', exact: true }).click()
      const answer = await answered
      expect(answer.status()).toBe(429)
      expect(Number(answer.headers()['retry-after'])).toBeGreaterThan(800)
      await expect(page).toHaveURL(/\/login\?next=%2Fprotected$/)
      await expect(page.getByText('Too many tries from here. Try again in 15 minutes.')).toBeVisible()
      await expect(page.getByLabel('Username')).toHaveValue(username)
      await expect(page.getByLabel('Password', { exact: true })).toHaveValue('')
      await expect(page.getByLabel('Remember me on this device')).toBeChecked()
      await page.reload()
      await expect(page.getByText('Try again in 15 minutes.')).toBeVisible()
    })

    test('a password that is among the most common is not taken', async ({ page }) => {
      await page.goto('/signup')
      await fillIn(page, newUsername(), 'Password1')
      await page.getByRole('button', { name: 'Sign up' }).click()
      await expect(page.getByText('This password is one of the most common ones')).toBeVisible()
    })
  })
}

test('the sixth try is answered 429 with Retry-After and words, right password or wrong', async ({
  baseURL,
}) => {
  const origin = baseURL ?? ''
  const { username } = await makeAccount(origin)
  for (let round = 0; round < 5; round++) {
    const answer = await logIn(origin, round % 2 ? username : username.toUpperCase(), wrong)
    expect(answer.status).toBe(303)
  }
  for (const secret of [wrong, password]) {
    const answer = await logIn(origin, username, secret)
    expect(answer.status).toBe(429)
    expect(answer.headers['retry-after']).toMatch(/^(?:900|8\d\d)$/)
    expect(answer.headers['cache-control']).toBe('no-store')
    expect(answer.body).toMatch(/Try again in 1[45] minutes\./)
    expect(cookieHeader(answer)).not.toContain('session=')
  }
})

test('right logins are no failures: thirty in a row', async ({ baseURL }) => {
  const { username } = await makeAccount(baseURL ?? '')
  for (let round = 0; round < 30; round++) {
    const answer = await logIn(baseURL ?? '', username, password)
    expect(answer.headers.location).toMatch(/^\/login\/check/)
  }
})

test('a browser that has been in the account keeps its own count: strangers lock nobody out', async ({
  baseURL,
}) => {
  const origin = baseURL ?? ''
  const victim = await makeAccount(origin)
  const device = victim.cookie.replace(/.*(device=[^;]*).*/, '$1')
  for (let round = 0; round < 6; round++) await logIn(origin, victim.username, wrong)
  expect((await logIn(origin, victim.username, password)).status, 'a stranger').toBe(429)

  const own = await logIn(origin, victim.username, password, { cookie: device })
  expect(own.status).toBe(303)
  expect(cookieHeader(own)).toContain('session=')

  const stranger = await makeAccount(origin)
  const foreign = stranger.cookie.replace(/.*(device=[^;]*).*/, '$1')
  const [id] = device.split('.')
  for (const cookie of [foreign, `${id}.${foreign.split('.')[1]}`, `${id}.${'A'.repeat(22)}`, 'device=x']) {
    expect((await logIn(origin, victim.username, password, { cookie })).status, cookie).toBe(429)
  }
  for (let round = 0; round < 5; round++) {
    expect((await logIn(origin, victim.username, wrong, { cookie: device })).status).toBe(303)
  }
  expect((await logIn(origin, victim.username, password, { cookie: device })).status).toBe(429)
})

test('one browser knows more than one account', async ({ baseURL }) => {
  const origin = baseURL ?? ''
  const first = await makeAccount(origin)
  const second = newUsername()
  const fields = { username: second, password }
  const both = await postForm(origin, '/login/sign-up', fields, { cookie: first.cookie })
  const device = cookieHeader(both).replace(/.*(device=[^;]*).*/, '$1')
  for (const username of [first.username, second]) {
    for (let round = 0; round < 6; round++) await logIn(origin, username, wrong)
    expect((await logIn(origin, username, password, { cookie: device })).status).toBe(303)
  }
})

test.describe('one address', () => {
  const ADDRESS_LIMIT = '7'

  test('has its own limit over all accounts, which a known browser does not meet', async ({
    startServer,
  }) => {
    const { origin } = await startServer({ ADDRESS_LIMIT })
    const known = await makeAccount(origin)
    for (let round = 0; round < 7; round++) {
      expect((await logIn(origin, newUsername(), wrong)).status).toBe(303)
    }
    expect((await logIn(origin, newUsername(), wrong)).status).toBe(429)
    expect((await logIn(origin, known.username, password)).status).toBe(429)
    const own = await logIn(origin, known.username, password, { cookie: known.cookie })
    expect(own.status).toBe(303)
  })

  test('makes so many accounts and so many guests, and is then told to wait', async ({
    page,
    startServer,
  }) => {
    const { origin } = await startServer({ ADDRESS_LIMIT })
    for (let round = 0; round < 7; round++) {
      await makeAccount(origin)
      expect((await postForm(origin, '/login/guest', {})).status).toBe(303)
    }
    const account = await postForm(origin, '/login/sign-up', { username: newUsername(), password })
    const guest = await postForm(origin, '/login/guest', {})
    for (const { status, headers } of [account, guest]) {
      expect(status).toBe(429)
      expect(Number(headers['retry-after'])).toBeGreaterThan(800)
    }
    const username = newUsername()
    await page.goto(`${origin}/signup`)
    await fillIn(page, username, password)
    await page.getByRole('button', { name: 'Sign up' }).click()
    await expect(page.getByText('Too many tries from here. Try again in 15 minutes.')).toBeVisible()
    await expect(page.getByLabel('Username')).toHaveValue(username)
  })

  test('is the socket’s, whatever X-Forwarded-For says', async ({ baseURL }) => {
    const username = newUsername()
    const statuses = []
    for (let round = 0; round < 6; round++) {
      const address = `203.0.113.${round}`
      const headers = { 'x-forwarded-for': address, 'x-real-ip': address, forwarded: `for=${address}` }
      statuses.push((await logIn(baseURL ?? '', username, wrong, headers)).status)
    }
    expect(statuses).toEqual([303, 303, 303, 303, 303, 429])
  })

  test('is what a trusted proxy says, and of IPv6 a whole /64', async ({ startServer }) => {
    const { origin } = await startServer({ TRUSTED_PROXIES: '127.0.0.1, ::1' })
    const username = newUsername()
    const tryFrom = async (address: string) =>
      (await logIn(origin, username, wrong, { 'x-forwarded-for': address })).status
    for (let round = 0; round < 5; round++) {
      expect(await tryFrom(`6.6.6.${round}, 2001:db8:1:2::${round}`)).toBe(303)
    }
    expect(await tryFrom('2001:db8:1:2:ffff::1')).toBe(429)
    expect(await tryFrom('2001:db8:1:3::1')).toBe(303)
    expect(await tryFrom('192.0.2.1')).toBe(303)
  })
})

test('a form from elsewhere, too long a one, and what is no form are refused', async ({ baseURL }) => {
  const origin = baseURL ?? ''
  for (const path of ['/login/submit', '/login/sign-up', '/login/guest']) {
    for (const headers of [{ 'sec-fetch-site': 'cross-site' }, { origin: 'http://evil.example' }]) {
      expect((await postForm(origin, path, {}, headers)).status, path).toBe(403)
    }
    expect((await postForm(origin, path, { username: 'x'.repeat(70_000) })).status, path).toBe(413)
    const json = { 'content-type': 'application/json' }
    expect((await sendRaw(origin, { path, method: 'POST', headers: json, body: '{}' })).status).toBe(415)
    expect((await sendRaw(origin, { path })).status, 'GET').toBe(405)
  }
})

test('no form without a password is read to whatever length', async ({ baseURL }) => {
  const origin = baseURL ?? ''
  const long = { experiment: 'x'.repeat(70_000) }
  for (const path of ['/first', '/api/theme', '/cookies/set', '/progress/read', '/lessons/exercise/fill'])
    expect((await postForm(origin, path, long)).status, path).toBe(413)
  const asPage = { 'sec-fetch-site': 'same-origin', 'sec-fetch-dest': 'document' }
  const welcome = await postForm(origin, '/lessons/login/welcome', long, asPage)
  expect([welcome.status, welcome.body]).toEqual([200, expect.stringContaining('no fields came with it')])
})
