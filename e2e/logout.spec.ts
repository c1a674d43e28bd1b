import { enterAsGuest, expect, newUsername, sessionOf, signUp, test } from './fixtures.ts'
import { sendRaw } from './raw-request.ts'

for (const javaScriptEnabled of [true, false]) {
  test.describe(`with JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, () => {
    test.use({ javaScriptEnabled })

    for (const path of ['/', '/flask', '/nowhere', '/cookies', '/protected']) {
      test(`a learner logs out on ${path}`, async ({ page, baseURL }) => {
        await enterAsGuest(page)
        const stolen = await sessionOf(page)
        await page.goto(path)
        await page.getByRole('button', { name: 'Log out' }).click()
        await expect(page).toHaveURL('/')
        await expect(page.getByRole('link', { name: 'Log in', exact: true }).first()).toBeVisible()
        expect(await sessionOf(page)).toBeUndefined()
        const headers = { cookie: `session=${stolen}` }
        const copy = await sendRaw(baseURL ?? '', { path: '/protected', headers })
        expect(copy.status, 'a stolen copy of the cookie is dead').toBe(401)
      })
    }
  })
}

test('a link cannot log anybody out', async ({ page, request }) => {
  const username = await signUp(page)
  const before = await sessionOf(page)
  const response = await page.goto('/logout')
  expect(response?.status()).toBe(405)
  expect(response?.headers()).toMatchObject({
    allow: 'POST',
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
  })
  await expect(page.getByRole('heading', { name: '405: a link cannot log you out here' })).toBeVisible()
  await expect(page.getByText('Logging out changes something, so it is a POST:')).toBeVisible()
  expect(await sessionOf(page)).toBe(before)
  await page.getByRole('link', { name: 'Back to Cookie Lab' }).click()
  await expect(page.getByText(`Signed in as ${username}`)).toBeVisible()

  const head = await request.head('/logout')
  expect(head.status()).toBe(405)
})

test('a learner logs out by the button of that page', async ({ page }) => {
  await enterAsGuest(page)
  await page.goto('/logout')
  await page.getByRole('button', { name: 'Log out' }).click()
  await expect(page).toHaveURL('/')
  expect(await sessionOf(page)).toBeUndefined()
})

test('POST /logout answers 303 and deletes the cookie', async ({ page, baseURL }) => {
  await enterAsGuest(page)
  const cookie = `session=${await sessionOf(page)}`
  const post = { path: '/logout', method: 'POST', headers: { cookie } }
  const response = await sendRaw(baseURL ?? '', post)
  expect(response.status).toBe(303)
  expect(response.headers.location).toBe('/')
  expect(response.setCookies).toHaveLength(1)
  expect(response.setCookies[0]).toMatch(/^session=; .*Max-Age=0/)
  expect((await sendRaw(baseURL ?? '', post)).status, 'once more does no harm').toBe(303)
  expect((await sendRaw(baseURL ?? '', { path: '/logout', method: 'POST' })).status).toBe(303)
})

test('another site cannot log a learner out', async ({ page, baseURL }) => {
  await enterAsGuest(page)
  const cookie = `session=${await sessionOf(page)}`
  for (const headers of [{ 'sec-fetch-site': 'cross-site' }, { origin: 'http://evil.example' }]) {
    const attack = { path: '/logout', method: 'POST', headers: { ...headers, cookie } }
    expect(await sendRaw(baseURL ?? '', attack)).toMatchObject({ status: 403, setCookies: [] })
  }
  expect((await sendRaw(baseURL ?? '', { path: '/protected', headers: { cookie } })).status).toBe(200)
})

test('a second tab learns of the login and of the logout', async ({ page, context }) => {
  const second = await context.newPage()
  await second.goto('/')
  await expect(second.getByRole('link', { name: 'Log in', exact: true })).toBeVisible()
  const username = await signUp(page, newUsername())
  await second.getByRole('main').dispatchEvent('visibilitychange')
  await expect(second.getByText(`Signed in as ${username}`)).toBeVisible()

  await page.getByRole('button', { name: 'Log out' }).click()
  await expect(page.getByRole('link', { name: 'Log in', exact: true })).toBeVisible()
  await second.getByRole('link', { name: 'Protected page', exact: true }).click()
  await expect(second).toHaveURL(/\/login\?next=/)
})

test('a learner who logs out in a tab that is out of date ends at home', async ({ page, context }) => {
  await enterAsGuest(page)
  const second = await context.newPage()
  await second.goto('/flask')
  await page.getByRole('button', { name: 'Log out' }).click()
  await expect(page.getByRole('link', { name: 'Log in', exact: true })).toBeVisible()
  await second.getByRole('button', { name: 'Log out' }).click()
  await expect(second).toHaveURL('/')
  await expect(second.getByRole('link', { name: 'Log in', exact: true })).toBeVisible()
})
