import { attack, expect, openAttackPage, otherSiteOf, row, start, test } from './cross-site-fixtures.ts'
import { openTab } from './lesson.ts'

// The attacks open a page or two each: on a busy machine that is more than the usual half minute.
test.describe.configure({ timeout: 120_000 })

const bank = '/cross-site/bank'

test('a token does its attack once, and an old or invented one none', async ({ page, request }) => {
  const first = await start(page)
  expect((await request.get(`${bank}/image?token=${first.token}`)).status()).toBe(200)
  expect((await request.get(`${bank}/image?token=${first.token}`)).status()).toBe(409)

  await page.getByRole('button', { name: 'Start again, with new cookies' }).click()
  await expect(page).not.toHaveURL(new RegExp(first.token))
  expect((await request.get(`${bank}/fetch?token=${first.token}`)).status()).toBe(410)
  for (const token of ['', 'x', 'A'.repeat(22), first.key])
    expect((await request.get(`${bank}/fetch?token=${token}`)).status(), token).toBe(404)
  expect((await request.get(`${bank}/fetch`)).status()).toBe(404)

  await page.reload()
  await expect(page.getByText('not yet observed')).toHaveCount(28)
})

test('a token that another learner’s browser sends does nothing to either', async ({
  page,
  openBrowser,
  baseURL,
}) => {
  const ada = await start(page)
  const bobsPage = await openBrowser()
  await start(bobsPage)

  await bobsPage.goto(`${otherSiteOf(baseURL)}/attack?token=${ada.token}`)
  const refused = await openTab(bobsPage.getByRole('main'), 'Link: claim the prize')
  await expect(refused.getByRole('alert')).toHaveText('This token belongs to another learner’s experiment.')

  await bobsPage.goto('/cross-site')
  await expect(row(bobsPage, 'Link').getByText('not yet observed')).toHaveCount(4)
  await page.reload()
  await expect(row(page, 'Link').getByText('not yet observed')).toHaveCount(4)
})

test('of two learners with an experiment, nobody sees the other’s attacks', async ({ page, openBrowser }) => {
  const bobsPage = await openBrowser()
  await start(page)
  await start(bobsPage)
  await attack(await openAttackPage(page))
  await bobsPage.reload()
  await expect(bobsPage.getByText('not yet observed')).toHaveCount(28)
  const wire = await (await bobsPage.request.get('/api/wire')).text()
  expect(wire).not.toContain(bank)
})

test('an address that is typed in is no attack', async ({ page }) => {
  const { token } = await start(page)
  const response = await page.goto(`${bank}/link?token=${token}`)
  expect(response?.status()).toBe(403)
  await expect(page.getByRole('alert')).toContainText('that is no attack')
})

test('the bank takes a POST where it has a form for one, and nothing else', async ({ request }) => {
  expect((await request.get(`${bank}/post-form`)).status()).toBe(405)
  expect((await request.post(`${bank}/link`)).status()).toBe(405)
  expect((await request.get(`${bank}/vault`)).status()).toBe(404)
})

test('the attack page tells a token that is none', async ({ page, baseURL }) => {
  const response = await page.goto(`${otherSiteOf(baseURL)}/attack?token=<b>x`)
  expect(response?.status()).toBe(404)
  await expect(page.getByRole('alert')).toHaveText('This token is none.')
})
