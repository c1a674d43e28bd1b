import { expect, openAttackPage, otherSiteOf, start, test } from './cross-site-fixtures.ts'
import { openTab } from './lesson.ts'

// Fifty requests, or five pages: on a busy machine that is more than the usual half minute.
test.describe.configure({ timeout: 120_000 })

test('a learner sees what the attack stole, as text, and nobody else does', async ({
  page,
  openBrowser,
  baseURL,
}) => {
  await start(page)
  const attackPage = await openAttackPage(page)
  await attackPage.getByRole('button', { name: 'Fetch: claim the prize' }).click()
  await expect(attackPage.getByText('The request was sent.')).toBeVisible()
  await attackPage.getByLabel('Send a text to the attacker’s inbox').fill('<img src=x onerror=alert(1)>')
  await attackPage.getByRole('button', { name: 'Send' }).click()
  await expect(attackPage.getByRole('heading', { level: 1 })).toHaveText('Collected')

  const inbox = await openTab(page.getByRole('main'), 'Open the attacker’s inbox')
  await expect(inbox.getByRole('listitem')).toHaveText([
    /loot=%3Cimg\+src%3Dx\+onerror%3Dalert%281%29%3E$/,
    /fetch: an answer of type opaque, of which 0 characters can be read$/,
  ])

  const bobsPage = await openBrowser()
  const bob = await start(bobsPage)
  await bobsPage.goto(`${otherSiteOf(baseURL)}/inbox?key=${bob.key}`)
  await expect(bobsPage.getByText('Nothing has been stolen yet.')).toBeVisible()
})

test('markup in the inbox stays text', async ({ page, request, baseURL }) => {
  const { token, key } = await start(page)
  const other = otherSiteOf(baseURL)
  const data = '</pre><script>document.title = "run"</script>&amp;'
  expect((await request.post(`${other}/collect?token=${token}`, { data })).status()).toBe(200)
  await page.goto(`${other}/inbox?key=${key}`)
  await expect(page.getByRole('listitem')).toContainText(data)
  await expect(page).toHaveTitle('The attacker’s inbox · the other site')
})

test('the inbox takes 4 KB and keeps 50 items', async ({ page, request, baseURL }) => {
  const { token, key } = await start(page)
  const other = otherSiteOf(baseURL)
  const collect = (data: string) => request.post(`${other}/collect?token=${token}`, { data })
  expect((await collect('x'.repeat(4097))).status()).toBe(413)
  expect((await collect('x'.repeat(4096))).status()).toBe(200)
  for (let count = 1; count <= 50; count++) await collect(`item ${count}`)
  await page.goto(`${other}/inbox?key=${key}`)
  await expect(page.getByRole('listitem')).toHaveCount(50)
  await expect(page.getByText('xxxx')).toHaveCount(0)
})

test('neither a token nor an invented key opens an inbox', async ({ page, request, baseURL }) => {
  const { token } = await start(page)
  const other = otherSiteOf(baseURL)
  for (const key of ['', 'x', token, 'A'.repeat(22)])
    expect((await request.get(`${other}/inbox?key=${key}`)).status(), key).toBe(404)
  expect((await request.post(`${other}/collect?token=none`, { data: 'x' })).status()).toBe(404)
})

test('a learner erases the inbox and the experiment with everything else', async ({
  page,
  request,
  baseURL,
}) => {
  const { token, key } = await start(page)
  const other = otherSiteOf(baseURL)
  await request.post(`${other}/collect?token=${token}`, { data: 'loot' })
  await page.goto('/privacy')
  await page.getByRole('button', { name: 'Erase everything and leave this computer' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Erased.' })).toBeVisible()
  expect(await page.context().cookies()).toEqual([])
  expect((await request.get(`${other}/inbox?key=${key}`)).status()).toBe(404)
  expect((await request.get(`/cross-site/bank/image?token=${token}`)).status()).toBe(404)
})
