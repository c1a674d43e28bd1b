import { recall } from '../app/lessons/same-site/recall.ts'
import { expect, otherSiteOf, test } from './cross-site-fixtures.ts'
import { answers, fill, runAll, verdict } from './exercise.ts'
import { answerAll, goToStep, openStep } from './lesson.ts'
import { titles, wanted } from './same-site-fixtures.ts'
import { thorough } from './thorough.ts'

test.describe.configure({ timeout: 90_000 })
test.use({ expectedComplaint: wanted })

test(
  'a learner reads what is missing, stops the transfer, keeps the e-mail, and answers what stays',
  thorough,
  async ({ page }) => {
    await openStep(page, 'same-site', titles.check)
    await expect(verdict(page)).toContainText('Not attempted. Nobody has signed in at the bank yet.')
    await fill(page, {
      signIn: "cookieStore.set('vault_sid', id, { path, httpOnly: true, sameSite: 'strict' })",
      mayTransfer: "method === 'POST'",
    })
    await runAll(page, 3)
    await expect(answers(page).last()).toContainText('Please log in to see your account.')
    await expect(verdict(page)).toContainText('Strict keeps it at home when somebody follows a link')

    await fill(page, {
      signIn: "cookieStore.set('vault_sid', id, { path, httpOnly: true, sameSite: 'lax' })",
      mayTransfer: "method === 'POST' && origin === ownOrigin",
    })
    await runAll(page, 3)
    await expect(answers(page)).toHaveText([
      'Sign in: 200 You are signed in as Ada.',
      /^Pay the rent: 200 The server notes: POST from this site\.\sThe bank pays from Ada’s account\.$/,
      /follow the e-mail: 200 The server notes: GET from another site\.\sSigned in as Ada\.$/,
    ])
    await expect(verdict(page)).toContainText('Passed. The cookie says SameSite=Lax.')

    // The tabs of the exercise lie above this page, and browsers draw what is hidden seldom.
    await page.bringToFront()
    await goToStep(page, 'What stays')
    await answerAll(page, recall)
  },
)

test('a token attacks for its own learner only, and only where the lesson wants it', async ({
  page,
  openBrowser,
  request,
  baseURL,
}) => {
  await page.goto('/lessons/same-site')
  await page.goto('/lessons/same-site/go/prize')
  const token = new URL(page.url()).searchParams.get('token') ?? ''
  expect(token).toMatch(/^[\w-]{22}$/)
  const foreign = { 'sec-fetch-site': 'cross-site', 'sec-fetch-dest': 'document' }
  const post = (path: string) =>
    request.post(`/lessons/same-site/${path}`, { headers: foreign, maxRedirects: 0 })
  expect((await post(`transfer/form?token=${token}`)).status()).toBe(401)
  const without = await post('transfer/form')
  expect([without.status(), without.headers()['set-cookie']]).toEqual([403, undefined])
  expect((await post(`sign-in?token=${token}`)).status()).toBe(403)
  expect((await request.get(`${otherSiteOf(baseURL)}/prize?token=none`)).status()).toBe(404)
  expect((await request.get(`${otherSiteOf(baseURL)}/prize?token=${token}&to=constructor`)).status()).toBe(
    404,
  )
  expect((await request.get(`${otherSiteOf(baseURL)}/mail?to=constructor`)).status()).toBe(404)

  const bob = await openBrowser()
  await bob.goto('/lessons/same-site/go/prize')
  const refused = await bob.request.post(`/lessons/same-site/transfer/form?token=${token}`, {
    headers: foreign,
  })
  expect(refused.status()).toBe(403)
  const wire = await (await page.request.get('/api/wire')).text()
  expect(wire).toContain('/lessons/same-site/transfer/form')
  expect(wire).not.toContain(token)
})
