import {
  attack,
  expect,
  expectObserved,
  openAttackPage,
  openBank,
  start,
  test,
} from './cross-site-fixtures.ts'
import { expectArrived } from './lesson.ts'
import { thorough } from './thorough.ts'

// Each attack opens a page or two: on a busy machine that is more than the usual half minute.
test.describe.configure({ timeout: 120_000 })

const sent = 'sent'
const withheld = 'withheld'

test(
  'a learner whose browser allows third-party cookies sees all attacks end as predicted',
  thorough,
  async ({ allowingContext }) => {
    test.setTimeout(240_000)
    const page = await allowingContext.newPage()
    await start(page)
    await expect(page.getByText('predicted:')).toHaveCount(28)
    await expect(page.getByText('not yet observed')).toHaveCount(28)
    const attackPage = await openAttackPage(page)
    await attack(attackPage)
    await page.bringToFront()

    await expect(page.getByText('your browser lets third-party cookies through')).toBeVisible()
    await expectObserved(page, 'Link', [sent, sent, withheld, sent])
    await expectObserved(page, 'GET form', [sent, sent, withheld, sent])
    await expectObserved(page, 'POST form, in the first two minutes', [sent, withheld, withheld, sent])
    await expectObserved(page, 'Fetch with credentials', [sent, withheld, withheld, withheld])
    await expectObserved(page, 'Image', [sent, withheld, withheld, withheld])
    await expectObserved(page, 'Frame', [sent, withheld, withheld, withheld])
    await expect(page.getByText('blocked by your browser')).toHaveCount(0)

    await expect(page.getByRole('time').filter({ hasText: 'over' })).toBeVisible({ timeout: 150_000 })
    await attackPage.bringToFront()
    await openBank(attackPage, 'button', 'POST form: claim the prize')
    await page.bringToFront()
    await expectObserved(page, 'POST form, later', [sent, withheld, withheld, withheld])
    await expect(page.getByText('observed:')).toHaveCount(28)
    await expect(page.getByText('not as predicted')).toHaveCount(0)
  },
)

test('a learner whose browser blocks third-party cookies is told which cells that decides', async ({
  page,
}) => {
  await start(page)
  await expect(page.getByText('is not known yet')).toBeVisible()
  await attack(await openAttackPage(page))
  await page.bringToFront()

  await expect(page.getByText('your browser blocks third-party cookies')).toBeVisible()
  await expect(page.getByText('(blocked by your browser, not by SameSite)')).toHaveCount(3)
  await expectObserved(page, 'Link', [sent, sent, withheld, sent])
  await expectObserved(page, 'POST form, in the first two minutes', [sent, withheld, withheld, sent])
  for (const name of ['Fetch with credentials', 'Image', 'Frame'])
    await expectObserved(page, name, [withheld, withheld, withheld, withheld])
  await expect(page.getByText('observed:')).toHaveCount(24)
  await expect(page.getByText('not as predicted')).toHaveCount(0)
})

test('a learner finds the attacks on the wire, without their token', async ({ page }) => {
  const { token, key } = await start(page)
  await attack(await openAttackPage(page))
  const wire = page.getByRole('region', { name: 'On the wire' })
  await page.bringToFront()
  for (const target of ['link', 'get-form', 'post-form', 'fetch', 'image', 'iframe'])
    await expect(wire.getByText(new RegExp(`^(GET|POST) /cross-site/bank/${target}$`)).first()).toBeVisible()

  const response = await page.request.get('/api/wire')
  const text = await response.text()
  expect(text).toContain('/cross-site/bank/fetch')
  expect(text).not.toContain(token)
  expect(text).not.toContain(key)
})

test('without a script, a learner gets the cookies, attacks, and reads the matrix after a reload', async ({
  openBrowser,
}) => {
  const page = await openBrowser({ javaScriptEnabled: false })
  await start(page)
  const attackPage = await openAttackPage(page)
  await openBank(attackPage, 'link', 'Link: claim the prize')
  await openBank(attackPage, 'button', 'POST form: claim the prize')
  await attackPage.getByRole('link', { name: 'Image: look at the prize' }).click()
  await expectArrived(attackPage.getByRole('img', { name: 'The prize' }))
  await page.reload()
  await expectObserved(page, 'Link', [sent, sent, withheld, sent])
  await expectObserved(page, 'POST form, in the first two minutes', [sent, withheld, withheld, sent])
  await expectObserved(page, 'Image', [withheld, withheld, withheld, withheld])
})

test('nothing is predicted for a browser that was not measured, and the observation stands alone', async ({
  openBrowser,
}) => {
  const userAgent =
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.4 Safari/605.1.15'
  const page = await openBrowser({ userAgent })
  await start(page)
  await expect(page.getByRole('cell').getByText('not predicted')).toHaveCount(28)
  await expect(page.getByText('They are over')).toHaveCount(0)
  await openBank(await openAttackPage(page), 'link', 'Link: claim the prize')
  await page.bringToFront()
  await expectObserved(page, 'Link', [sent, sent, withheld, sent])
})

test('a copy without a second host says so, and gives no cookies', async ({ page, startServer }) => {
  const { port } = await startServer({ APP_ORIGIN: 'http://lab.localhost' })
  const headers = { host: 'lab.localhost' }
  const state = await page.request.get(`http://127.0.0.1:${port}/api/cross-site`, { headers })
  expect(await state.json()).toEqual({ otherSite: null, subdomains: [], experiment: null })
  const run = await page.request.get(`http://127.0.0.1:${port}/cross-site/run`, { headers })
  expect(await run.text()).toContain('This server has no second site')
  const started = await page.request.post(`http://127.0.0.1:${port}/cross-site/start`, {
    headers,
    maxRedirects: 0,
  })
  expect(started.status()).toBe(303)
  expect(started.headers()).not.toHaveProperty('set-cookie')
})
