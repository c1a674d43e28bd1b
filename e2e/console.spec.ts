import { inDatabase } from './database.ts'
import { enterAsGuest, expect, signUp, test } from './fixtures.ts'
import { thorough } from './thorough.ts'

/*
 * The fixtures fail a test by anything that a page writes to the console: here every page is opened, twice,
 * because the second answer may be a 304 or come from the browser's cache.
 */

const pages: [path: string, heading: string][] = [
  ['/', 'See what a cookie really does'],
  ['/lessons', 'Lessons'],
  ['/lessons/set-and-read', 'Set a cookie, read it back'],
  ['/progress', 'Your progress'],
  ['/flask', 'Flask, side by side'],
  ['/glossary', 'Glossary'],
  ['/search', 'Search'],
  ['/privacy', 'Privacy'],
  ['/classroom', 'Classroom'],
  ['/classroom/join', 'Join a group'],
  ['/cross-site', 'The other site attacks'],
  ['/cross-site/run', 'Your attack'],
  ['/cookies', 'Your cookies right now'],
  ['/login', 'Log in'],
  ['/signup', 'Sign up'],
  ['/nowhere', 'There is no such page'],
  ['/logout', '405: a link cannot log you out here'],
]

for (const [path, heading] of pages) {
  test(`${path} opens twice with a quiet console`, thorough, async ({ page }) => {
    for (let round = 0; round < 2; round++) {
      await page.goto(path)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading)
      await page.reload({ waitUntil: 'load' })
    }
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading)
  })
}

test('the protected page opens twice with a quiet console', async ({ page }) => {
  await signUp(page)
  for (let round = 0; round < 2; round++) {
    await page.goto('/protected')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Welcome to the protected page!')
  }
})

test('a learner goes from page to page, and back, with a quiet console', async ({ page }) => {
  await page.goto('/')
  const heading = page.getByRole('heading', { level: 1 })
  const main = page.getByRole('navigation', { name: 'Main' })
  const documents: string[] = []
  page.on('request', (request) => {
    if (request.isNavigationRequest()) documents.push(request.url())
  })
  for (const [link, title] of [
    [main.getByRole('link', { name: 'Flask' }), 'Flask, side by side'],
    [main.getByRole('link', { name: 'Your cookies' }), 'Your cookies right now'],
    [page.getByRole('link', { name: 'Log in', exact: true }), 'Log in'],
    [page.getByRole('banner').getByRole('link', { name: 'Sign up' }), 'Sign up'],
    [page.getByRole('contentinfo').getByRole('link', { name: 'Privacy' }), 'Privacy'],
    [page.getByRole('link', { name: 'Cookie Lab' }), 'See what a cookie really does'],
  ] as const) {
    await link.click()
    await expect(heading).toHaveText(title)
  }
  expect(documents, 'all of it were soft navigations').toEqual([])
  for (const title of ['Privacy', 'Sign up', 'Log in']) {
    await page.goBack()
    await expect(heading).toHaveText(title)
  }
})

test('a page shows who is signed in after going back', async ({ page }) => {
  await page.goto('/cookies')
  await page.getByRole('link', { name: 'Log in', exact: true }).click()
  await page.getByRole('button', { name: /guest account/ }).click()
  await expect(page.getByText(/^Signed in as guest-/)).toBeVisible()
  await page.getByRole('link', { name: 'Your cookies' }).click()
  await expect(page.getByRole('main').getByText(/^Signed in as guest-/)).toBeVisible()
})

test.describe('with a broken database', () => {
  // The live parts fail with the page: a violation would be more.
  test.use({ expectedComplaint: /^error: Failed to load resource: .* 503 / })

  test('a page that breaks says so, and tells nothing of why', async ({ page, startServer }) => {
    const { origin, dataFolder } = await startServer()
    await enterAsGuest(page, origin)
    await inDatabase(dataFolder, (database) => database.schema.dropTable('sessions').execute())
    for (const path of ['/cookies', '/login', '/protected', '/cookies']) {
      const answer = await page.goto(`${origin}${path}`)
      expect(answer?.status()).toBe(503)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('503: the database does not answer')
      expect(await page.content(), path).not.toMatch(/no such table|does not exist|SQL|select|Welcome/i)
    }
    await page.goto(`${origin}/`)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('See what a cookie really does')
  })
})
