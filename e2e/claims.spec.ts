import { claims } from '../app/(flask)/flask/claims.ts'
import { findLesson } from '../lib/course/lessons.ts'
import { expect, test } from './fixtures.ts'

const plain = (text: string) => text.replaceAll('`', '')
const words = { true: 'True', 'half true': 'Half true', false: 'False' }

/** The claims that the section must judge, by words of each. */
const demanded = [
  'Cookies are text files',
  'deleted automatically at its expiry date',
  'permanent or has an expiry date, by the browser’s settings',
  'cannot tell whether you visit for the first time',
  'still logged in when you come back',
  'recommend from your history',
  'read and changed by the user, so nothing sensitive',
  'of limited size',
  'Strict or Lax prevents CSRF',
  "SameSite is 'Strict', 'Lax' or None",
  'Secure and HttpOnly protect from XSS and CSRF',
  'Session data is available across all routes',
  'httponly limits how the cookie can be reached',
  'set_cookie(title, value, expiry)',
  "secret_key = 'your_secret_key'",
  'Logout by a link',
  'abort(401) is how a browser should be told',
]

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false })

  test('a learner finds each claim with its verdict, the reason and a test', async ({ page }) => {
    await page.goto('/flask')
    const section = page.getByRole('region', { name: 'What your tutorial told you' })
    const items = section.getByRole('listitem')
    await expect(items).toHaveCount(claims.length)
    for (const { claim, verdict, because, lesson, experiment } of claims) {
      const heading = page.getByRole('heading', { level: 3, name: `“${plain(claim)}”`, exact: true })
      const item = items.filter({ has: heading })
      await expect(item.getByText(words[verdict], { exact: true })).toBeVisible()
      await expect(item).toContainText(plain(because))
      const link = item.getByRole('link', { name: findLesson(lesson)?.title ?? '', exact: true })
      await expect(link).toHaveAttribute('href', `/lessons/${lesson}`)
      const trial = item.getByRole('link', { name: experiment.label, exact: true })
      await expect(trial).toHaveAttribute('href', experiment.href)
    }
    for (const claim of demanded) await expect(section.getByRole('heading', { name: claim })).toHaveCount(1)
  })

  test('each link of a claim leads to a page that is there, and to its part', async ({ page }) => {
    await page.goto('/flask')
    const section = page.getByRole('region', { name: 'What your tutorial told you' })
    const links = await section.getByRole('link').all()
    const all = await Promise.all(links.map(async (link) => (await link.getAttribute('href')) ?? ''))
    const own = [...new Set(all.filter((href) => href.startsWith('/')))]
    expect(own.length).toBeGreaterThan(10)
    for (const href of own) {
      const response = await page.goto(href)
      expect(response?.status(), href).toBe(200)
      const ids = await page.evaluate(() => Array.from(document.querySelectorAll('[id]'), ({ id }) => id))
      expect(['', ...ids], href).toContain(new URL(page.url()).hash.slice(1))
    }
    const foreign = all.filter((href) => !href.startsWith('/'))
    for (const href of foreign) expect(href).toMatch(/^https:\/\/[\w.-]+\/.+/)
  })

  test('the contents lead to every part of the page', async ({ page }) => {
    await page.goto('/flask')
    const links = page.getByRole('navigation', { name: 'On this page' }).getByRole('link')
    await expect(links).toHaveCount(18)
    for (const link of await links.all()) {
      const href = (await link.getAttribute('href')) ?? ''
      expect(await page.evaluate((id) => document.getElementById(id) !== null, href.slice(1)), href).toBe(
        true,
      )
    }
    await links.filter({ hasText: 'What your tutorial told you' }).click()
    await expect(page).toHaveURL('/flask#claims')
    await expect(page.getByRole('heading', { name: 'What your tutorial told you' })).toBeInViewport()
  })
})
