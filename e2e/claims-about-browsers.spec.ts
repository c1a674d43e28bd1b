import type { Page } from '@playwright/test'
import { enterAsGuest, expect, test } from './fixtures.ts'
import { sendLines } from './wire.ts'

const days = 24 * 60 * 60

/** The names of the cookies that the next request of the page's script carries, as the server received it. */
async function arriving(page: Page): Promise<string> {
  return page.evaluate(async () => (await fetch('/api/cookies')).text())
}

test('a cookie is kept for 400 days at most, whoever asks for more', async ({ page, context }) => {
  await page.goto('/workbench')
  const unixTime = 'Expires=Sun, 10 Oct 2083 01:11:00 GMT; Max-Age=1795179724'
  await sendLines(page, ['ten_years=1; Max-Age=315360000; Path=/', `by_flask=1; ${unixTime}; Path=/`])
  for (const name of ['ten_years', 'by_flask']) {
    const cookie = (await context.cookies()).find((each) => each.name === name)
    const lifetime = (cookie?.expires ?? 0) - Date.now() / 1000
    expect(lifetime / days, name).toBeGreaterThan(399)
    expect(lifetime / days, name).toBeLessThanOrEqual(400)
  }
})

test('a cookie is not sent any more once its time is over', async ({ page }) => {
  await page.goto('/workbench')
  await sendLines(page, ['remember=me; Max-Age=6; Path=/'])
  expect(await arriving(page)).toContain('remember')
  await expect.poll(() => arriving(page)).not.toContain('remember')
})

test('a learner calls themselves admin by a cookie, and is believed', async ({ page }) => {
  await page.goto('/cookies?form=set&name=username&value=admin#set')
  await page.getByRole('button', { name: 'Set the cookie' }).click()
  await expect(page.getByRole('region', { name: 'What just crossed' })).toBeVisible()
  await page.goto('/user')
  await expect(page.getByText('Hello, admin!')).toBeVisible()
})

test('a cookie over 4,096 bytes is dropped', async ({ page, context }) => {
  await page.goto('/workbench')
  await sendLines(page, [`fits=${'x'.repeat(4092)}; Path=/`, `long=${'x'.repeat(4093)}; Path=/`])
  const names = (await context.cookies()).map(({ name }) => name)
  expect(names).toContain('fits')
  expect(names).not.toContain('long')
})

test('the server gets names and values back, and no attribute', async ({ page, baseURL }) => {
  await page.goto('/workbench')
  await sendLines(page, ['plain=1; Max-Age=600; Path=/; HttpOnly; SameSite=Lax'])
  const sent = page.waitForRequest((request) => new URL(request.url()).pathname === '/user')
  await page.goto(`${baseURL}/user`)
  const { cookie } = await (await sent).allHeaders()
  expect(cookie?.split('; ').map((pair) => pair.split('=')[0])).toEqual(
    expect.arrayContaining(['plain', 'lab']),
  )
  expect(cookie).not.toMatch(/max-age|path|httponly|samesite/i)
})

test('deleting on another path deletes nothing', async ({ page, context }) => {
  await page.goto('/workbench')
  await sendLines(page, ['basket=1; Path=/', 'basket=; Max-Age=0; Path=/cart'])
  expect((await context.cookies()).map(({ name }) => name)).toContain('basket')
  await sendLines(page, ['basket=; Max-Age=0; Path=/'])
  expect((await context.cookies()).map(({ name }) => name)).not.toContain('basket')
})

test('SameSite=None needs Secure, and a Secure cookie is taken over http://localhost', async ({
  page,
  context,
}) => {
  await page.goto('/workbench')
  await sendLines(page, ['bare=1; SameSite=None; Path=/', 'safe=1; SameSite=None; Secure; Path=/'])
  const names = (await context.cookies()).map(({ name }) => name)
  expect(names).toContain('safe')
  expect(names).not.toContain('bare')
  expect(await arriving(page)).toContain('safe')
})

test('HttpOnly hides a cookie from a script, and no more than that', async ({ page, context, baseURL }) => {
  await page.goto('/workbench')
  await sendLines(page, ['hidden=1; Path=/; Secure; HttpOnly', 'seen=1; Path=/'])
  const found = await page.evaluate(() => {
    document.cookie = 'hidden=2; Path=/; Secure'
    return document.cookie
  })
  expect(found).toContain('seen=1')
  expect(found).not.toContain('hidden')
  expect((await context.cookies()).find(({ name }) => name === 'hidden')?.value).toBe('1')
  expect(await arriving(page), 'a script’s own request').toContain('hidden')

  await context.route('http://attacker.example/', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<form action="${baseURL}/user"><button>Win</button></form>`,
    }),
  )
  await page.goto('http://attacker.example/')
  const forged = page.waitForRequest((request) => request.url() === `${baseURL}/user?`)
  await page.getByRole('button', { name: 'Win' }).click()
  expect((await (await forged).allHeaders()).cookie, 'another site’s request').toContain('hidden=1')
})

test('a learner who is led to the logout by a link stays signed in', async ({ page }) => {
  await page.goto('/login?next=/logout')
  await page.getByRole('button', { name: 'Try it with a guest account (gone tomorrow)' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('405: a link cannot log you out here')
  await page.goto('/protected')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Welcome to the protected page!')
})

test('the session cookie of this site has a lifetime', async ({ page, context }) => {
  await enterAsGuest(page)
  const session = (await context.cookies()).find(({ name }) => name === 'session')
  expect(session?.expires).toBeGreaterThan(Date.now() / 1000)
  expect(session?.value).not.toContain('guest')
})
