import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { sendRaw } from './raw-request.ts'

const dark = 'rgb(20, 22, 26)'
const light = 'rgb(255, 253, 249)'

/** The colour behind everything, as it is painted. */
function background(page: Page): Promise<string> {
  return page.evaluate(() => getComputedStyle(document.body).backgroundColor)
}

for (const [scheme, colour] of [
  ['dark', dark],
  ['light', light],
] as const) {
  test(`a learner whose system is ${scheme} sees ${scheme} pages, with no cookie`, async ({
    openBrowser,
  }) => {
    const page = await openBrowser({ colorScheme: scheme })
    for (const path of ['/', '/login', '/nowhere', '/logout']) {
      await page.goto(path)
      expect(await background(page), path).toBe(colour)
    }
    expect(await page.context().cookies()).toEqual([])
  })
}

test('a learner chooses dark, keeps it, and goes back to the system’s choice', async ({ page, context }) => {
  await page.goto('/')
  expect(await background(page)).toBe(light)
  const saved = page.waitForResponse('/api/theme')
  await page.getByRole('button', { name: 'Dark theme' }).click()
  expect(await background(page)).toBe(dark)
  await saved
  await expect(page.getByRole('button', { pressed: true })).toHaveAccessibleName('Dark theme')
  const [theme] = await context.cookies()
  expect(theme).toMatchObject({ name: 'theme', value: 'dark', path: '/', sameSite: 'Lax', httpOnly: false })
  expect(theme?.expires).toBeGreaterThan(Date.now() / 1000 + 364 * 24 * 3600)

  for (const path of ['/', '/login', '/cookies', '/nowhere', '/logout']) {
    await page.goto(path)
    expect(await background(page), path).toBe(dark)
  }
  await page.goto('/')
  await page.getByRole('link', { name: 'Flask', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Flask, side by side')
  expect(await background(page)).toBe(dark)

  const removed = page.waitForResponse('/api/theme')
  await page.getByRole('button', { name: 'Auto: the system’s theme' }).click()
  expect(await background(page)).toBe(light)
  await removed
  expect(await context.cookies()).toEqual([])
})

test.describe('where the server does not answer', () => {
  test.use({ expectedComplaint: /ERR_FAILED/ })

  test('a learner sees the theme, and is told that it is not kept', async ({ page }) => {
    await page.goto('/')
    await page.route('**/api/theme', (route) => route.abort())
    await page.getByRole('button', { name: 'Dark theme' }).click()
    await expect(page.getByRole('alert').filter({ hasText: 'the server did not answer' })).toBeVisible()
    expect(await background(page)).toBe(dark)
  })
})

test('the chosen theme is there before the page’s content, so nothing flashes', async ({
  page,
  context,
  baseURL,
}) => {
  await context.addCookies([{ name: 'theme', value: 'dark', url: baseURL ?? '' }])
  await page.addInitScript(() => {
    const observer = new MutationObserver(() => {
      if (!document.querySelector('body')) return
      observer.disconnect()
      Object.assign(window, { themeAtBody: document.documentElement.dataset.theme })
    })
    observer.observe(document, { childList: true, subtree: true })
  })
  for (const path of ['/', '/flask', '/cookies', '/login', '/nowhere']) {
    await page.goto(path)
    expect(await page.evaluate(() => (window as { themeAtBody?: string }).themeAtBody), path).toBe('dark')
  }
})

test('a theme that is none is refused, and a planted one is ignored', async ({ page, context, baseURL }) => {
  const headers = { 'content-type': 'application/x-www-form-urlencoded' }
  for (const body of ['theme=pink', 'theme=', '', 'theme=dark%3B%20Domain%3Dx']) {
    const response = await sendRaw(baseURL ?? '', { path: '/api/theme', method: 'POST', headers, body })
    expect(response, body).toMatchObject({ status: 400, setCookies: [] })
  }
  await context.addCookies([{ name: 'theme', value: 'pink', url: baseURL ?? '' }])
  await page.goto('/')
  expect(await background(page)).toBe(light)
  const css = await sendRaw(baseURL ?? '', { path: '/theme.css', headers: { cookie: 'theme=}*{color:red' } })
  expect(css).toMatchObject({ status: 200, body: '' })
})

test('a theme form leads back to the page it was on, and nowhere else', async ({ baseURL }) => {
  const origin = baseURL ?? ''
  const post = async (referer: string) => {
    const headers = { 'content-type': 'application/x-www-form-urlencoded', referer }
    const answer = await sendRaw(origin, { path: '/api/theme', method: 'POST', headers, body: 'theme=dark' })
    return answer.headers.location
  }
  expect(await post(`${origin}/flask?x=1`)).toBe('/flask?x=1')
  expect(await post('http://evil.example/flask')).toBe('/')
  expect(await post(`${origin}//evil.example`)).toBe('/')
  expect(await post('nonsense')).toBe('/')
  expect(await post('')).toBe('/')
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a learner chooses dark on a static page and stays on it', async ({ page, context }) => {
    await page.goto('/flask')
    await page.getByRole('button', { name: 'Dark theme' }).click()
    await expect(page).toHaveURL('/flask')
    expect(await context.cookies()).toMatchObject([{ name: 'theme', value: 'dark' }])
    await expect(page.getByRole('main')).toHaveCSS('color-scheme', 'dark')
    await page.goto('/login')
    await expect(page.getByRole('main')).toHaveCSS('color-scheme', 'dark')
    await page.getByRole('button', { name: 'Auto: the system’s theme' }).click()
    await expect(page.getByRole('main')).toHaveCSS('color-scheme', 'light dark')
    expect(await context.cookies()).toEqual([])
  })
})
