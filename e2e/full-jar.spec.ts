import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { sendRaw } from './raw-request.ts'
import { thorough } from './thorough.ts'
import { unfold } from './unfold.ts'

test.use({ expectedComplaint: /status of 431|Clear-Site-Data header on/ })

/** Fills the jar as far as Chromium goes, by a script that is not the lab's. */
async function fillToTheBrim(page: Page): Promise<void> {
  await page.goto('/wire')
  await page.evaluate(() => {
    for (let index = 0; index < 180; index++) document.cookie = `n${index}=${'x'.repeat(4085)}; Path=/`
  })
  await expect.poll(async () => (await page.context().cookies()).length).toBeGreaterThan(150)
}

test(
  'with a jar filled to the brim every page answers, and the reset recovers',
  thorough,
  async ({ page, context }) => {
    test.slow()
    await fillToTheBrim(page)
    const bytes = (await context.cookies()).reduce((sum, { value }) => sum + value.length, 0)
    expect(bytes).toBeGreaterThan(600_000)
    for (const path of ['/', '/workbench', '/flask', '/login', '/privacy', '/wire', '/cookies'])
      expect((await page.goto(path))?.status(), path).toBe(200)
    await expect(page.getByText('That is over 32 KB')).toBeVisible()

    await page.getByRole('button', { name: 'Delete the cookies of my experiments' }).click()
    await expect(page.getByText(/^Nothing was deleted: over 100 KB/)).toBeVisible()
    await page.getByRole('button', { name: 'Delete every cookie of this host' }).click()
    await expect(page.getByText('Every cookie of this host is deleted.')).toBeVisible()
    expect(await context.cookies()).toEqual([])

    await page.goto('/')
    await page.getByRole('button', { name: 'Set a cookie', exact: true }).click()
    await expect(page.getByText('The prediction held.').first()).toBeVisible()
  },
)

test('home says why it sets nothing more', async ({ page, context }) => {
  await fillToTheBrim(page)
  await page.goto('/')
  await page.getByRole('button', { name: 'Set a cookie', exact: true }).click()
  await expect(page.getByText(/^Nothing was set: your browser sends \d+ bytes/)).toBeVisible()
  expect((await context.cookies()).map(({ name }) => name)).not.toContain('hello')
})

test.describe('with JavaScript off', () => {
  test.use({ javaScriptEnabled: false })

  test('home leads to the reason, and everything can be deleted', async ({ page, context, baseURL }) => {
    const cookies = Array.from({ length: 9 }, (_, index) => ({ name: `n${index}`, value: 'x'.repeat(4000) }))
    await context.addCookies(cookies.map((cookie) => ({ ...cookie, url: baseURL ?? '' })))
    await page.goto('/')
    await page.getByRole('button', { name: 'Set a cookie', exact: true }).click()
    await expect(page.getByText(/^Nothing was set: your Cookie header/)).toBeVisible()
    await unfold(page.getByText('If that does not help'))
    await page.getByRole('button', { name: 'Delete every cookie of this host' }).click()
    await expect(page.getByText('Every cookie of this host is deleted.')).toBeVisible()
    expect(await context.cookies()).toEqual([])
  })
})

const full = { cookie: 'x='.padEnd(33_000, 'x') }
const form = { ...full, 'content-type': 'application/x-www-form-urlencoded' }
const json = { ...full, 'content-type': 'application/json', accept: 'application/json' }

for (const [path, headers, body, status] of [
  ['/first', form, 'experiment=hello', 303],
  ['/cookies/set', form, 'name=a&value=1', 303],
  ['/api/send', form, 'lines=a%3D1', 303],
  ['/api/send', json, '{"lines":["a=1"]}', 431],
  ['/api/cookies', json, '{"name":"a","value":"1"}', 431],
] as const) {
  test(`POST ${path} answers ${status} beyond 32 KB and sets nothing`, async ({ baseURL }) => {
    const response = await sendRaw(baseURL ?? '', { path, method: 'POST', headers, body })
    expect(response.status).toBe(status)
    expect(response.headers.location).toBe(status === 303 ? '/cookies?problem=full#jar-size' : undefined)
    expect(response.setCookies).toEqual([])
  })
}

for (const [path, headers, body] of [
  ['/cookies/delete', form, 'name=a'],
  ['/api/send', json, '{"lines":["a=; Max-Age=0"]}'],
  ['/api/cookies', json, '{"name":"a","value":"","maxAge":0}'],
] as const) {
  test(`POST ${path} deletes beyond 32 KB`, async ({ baseURL }) => {
    const { setCookies } = await sendRaw(baseURL ?? '', { path, method: 'POST', headers, body })
    expect(setCookies[0]).toMatch(/^a=; .*Max-Age=0/)
  })
}

test('a reset is a POST of this site', async ({ baseURL }) => {
  const ask = (method: string, headers = {}) =>
    sendRaw(baseURL ?? '', { path: '/api/reset', method, headers })
  expect((await ask('GET')).status).toBe(405)
  for (const headers of [
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { origin: 'null' },
  ]) {
    const response = await ask('POST', headers)
    expect(response.status).toBe(403)
    expect(response.headers).not.toHaveProperty('clear-site-data')
  }
})
