import type { Locator, Page } from '@playwright/test'
import { expect, signUp, test } from './fixtures.ts'
import { tabToElement } from './tab-to.ts'
import { thorough } from './thorough.ts'

const pages = [
  '/',
  '/flask',
  '/glossary',
  '/search?q=cookie',
  '/cookies',
  '/login',
  '/signup',
  '/protected',
  '/privacy#erased',
  '/classroom',
  '/classroom/join',
  '/nowhere',
  '/logout',
]

/** How many pixels of the page stand out to the right of the window. */
function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
}

/** The verdict in one of the two cards of the home page. */
function verdictIn(page: Page, card: string): Locator {
  return page.getByRole('region', { name: card }).getByText('The prediction held.')
}

for (const width of [320, 360, 1440]) {
  test(
    `nothing stands out of a window ${width} pixels wide`,
    width === 360 ? {} : thorough,
    async ({ page, context, baseURL }) => {
      await page.setViewportSize({ width, height: 800 })
      await signUp(page, `wide_${'W'.repeat(10)}${Math.random().toString(36).slice(2, 12)}`)
      await context.addCookies([
        { name: 'long'.repeat(20), value: 'value'.repeat(200), url: baseURL ?? '' },
        { name: 'spaced', value: 'many%20words%20'.repeat(30), url: baseURL ?? '' },
      ])
      for (const path of pages) {
        await page.goto(path)
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
        expect(await overflow(page), path).toBe(0)
      }
      await page.goto('/')
      await page.getByRole('button', { name: 'Set a cookie' }).click()
      await page.getByRole('button', { name: 'Try to give me a cookie' }).click()
      await expect(verdictIn(page, 'Give me a cookie')).toBeVisible()
      await expect(verdictIn(page, 'Give me somebody else’s')).toBeVisible()
      expect(await overflow(page), 'with both outcomes').toBe(0)
      await page.goto(`/cookies?form=set&name=${'n'.repeat(300)}%20&path=x&sameSite=Lax`)
      expect(await overflow(page), 'with a refused form').toBe(0)
    },
  )
}

test('a table is readable on a phone: no word stands letter under letter', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 800 })
  await page.goto('/privacy')
  for (const cell of await page.getByRole('cell').all()) {
    expect((await cell.boundingBox())?.width).toBeGreaterThan(70)
  }
})

test('a learner skips to the content by keyboard', async ({ page }) => {
  for (const path of ['/', '/cookies']) {
    await page.goto(path)
    await page.keyboard.press('Tab')
    const skip = page.getByRole('link', { name: 'Skip to the content' })
    await expect(skip).toBeFocused()
    await expect(skip).toBeInViewport()
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(`${path}#main`)
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => Boolean(document.activeElement?.closest('main')))).toBe(true)
  }
})

const tabTo = (page: Page, role: 'button' | 'link' | 'textbox', name: string) =>
  tabToElement(page, page.getByRole(role, { name, exact: true }))

for (const colorScheme of ['light', 'dark'] as const) {
  test(`a learner does both experiments by keyboard alone, ${colorScheme}`, async ({ openBrowser }) => {
    const page = await openBrowser({ colorScheme })
    await page.goto('/')
    await tabTo(page, 'button', 'Set a cookie')
    await page.keyboard.press('Enter')
    await expect(verdictIn(page, 'Give me a cookie')).toBeVisible()
    await tabTo(page, 'button', 'Try to give me a cookie for google.com')
    await page.keyboard.press('Space')
    await expect(verdictIn(page, 'Give me a cookie')).toBeVisible()
    await expect(verdictIn(page, 'Give me somebody else’s')).toBeVisible()
  })
}

test('a learner signs up, logs out and is told of a wrong login by keyboard alone', async ({ page }) => {
  await page.goto('/signup')
  await tabTo(page, 'textbox', 'Username')
  await page.keyboard.type(`keys${Math.random().toString(36).slice(2, 10)}`)
  await tabTo(page, 'button', 'Use this password')
  await page.keyboard.press('Enter')
  await tabTo(page, 'button', 'Sign up')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Signed in as')).toBeVisible()
  await tabTo(page, 'button', 'Log out')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('link', { name: 'Log in', exact: true })).toBeVisible()

  await page.goto('/login')
  await tabTo(page, 'textbox', 'Username')
  await page.keyboard.type('nobody')
  await page.keyboard.press('Tab')
  await page.keyboard.type('wrong')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert').filter({ hasText: 'Username or password is wrong.' })).toBeVisible()
})

test('every page has one h1, a title of its own and a language', async ({ page }) => {
  await signUp(page)
  const titles = new Set<string>()
  for (const path of pages) {
    await page.goto(path)
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('en')
    titles.add(await page.title())
  }
  expect(titles.size).toBe(pages.length)
})
