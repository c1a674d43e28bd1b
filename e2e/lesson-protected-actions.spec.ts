import { saidCookie } from '../app/lessons/protected/action-page/said.ts'
import { expect, test } from './fixtures.ts'

const actionPage = '/lessons/protected/action-page'

for (const javaScriptEnabled of [true, false]) {
  test.describe(`with JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, () => {
    test.use({ javaScriptEnabled })

    test('a learner calls two server actions, signed out and signed in', async ({ page, baseURL }) => {
      await page.goto(actionPage)
      const unasked = page.getByRole('button', { name: 'Tear out a page, unasked' })
      const asked = page.getByRole('button', { name: 'Tear out a page, if I may' })
      await asked.click()
      await expect(page.getByText('You are not signed in to the diary: nothing is torn out.')).toBeVisible()
      await unasked.click()
      await expect(page.getByText('A page is torn out.')).toBeVisible()

      // A lab id comes with the first experiment; by form, as the lesson signs in without a script.
      const signedIn = await page.request.post('/lessons/protected/session', {
        headers: { origin: baseURL ?? '' },
      })
      expect(signedIn.ok()).toBe(true)
      // What the first action said would be taken for the second one's answer.
      await page.context().clearCookies({ name: saidCookie })
      await page.goto(actionPage)
      await asked.click()
      await expect(page.getByText('A page is torn out.')).toBeVisible()
      await page.getByRole('link', { name: 'Back to the lesson' }).click()
      await expect(page.getByRole('heading', { name: 'A server action is a door too' })).toBeVisible()
    })
  })
}

test('another site cannot call them', async ({ page, request }) => {
  await page.goto(actionPage)
  const fields = await page
    .getByRole('main')
    .evaluate((main) =>
      [...main.querySelectorAll('input[type=hidden]')].map((input) => input.getAttribute('name') ?? ''),
    )
  expect(fields.filter((name) => name.startsWith('$ACTION_ID_'))).toHaveLength(2)
  const response = await request.post(actionPage, {
    multipart: Object.fromEntries(fields.slice(0, 1).map((name) => [name, ''])),
    headers: { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' },
  })
  expect(response.status()).toBe(500)
  expect(response.headers()).not.toHaveProperty('set-cookie')
})
