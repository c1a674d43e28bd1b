import { expect, test } from './fixtures.ts'
import { sendRaw } from './raw-request.ts'

test('a learner sets cookies from a subdomain, and sees which of them its neighbour receives', async ({
  page,
}) => {
  await page.goto('/cross-site')
  await page.getByRole('link', { name: 'a.lab.localhost' }).click()
  await expect(page.getByText('no Cookie header at all')).toBeVisible()

  await page.getByRole('button', { name: 'Set it' }).click()
  await expect(page.getByText('Cookie: crumb=from-a', { exact: true })).toBeVisible()
  await page.getByLabel('Name').selectOption('jar')
  await page.getByLabel('every host under lab.localhost').check()
  await page.getByRole('button', { name: 'Set it' }).click()
  await expect(page.getByText('Cookie: crumb=from-a; jar=from-a', { exact: true })).toBeVisible()

  await page.getByRole('link', { name: 'b.lab.localhost' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('b.lab.localhost')
  await expect(page.getByText('Cookie: jar=from-a', { exact: true })).toBeVisible()

  await page.getByLabel('Name').selectOption('jar')
  await page.getByLabel('every host under lab.localhost').check()
  await page.getByRole('button', { name: 'Delete it' }).click()
  await expect(page.getByText('no Cookie header at all')).toBeVisible()
  await page.getByRole('link', { name: 'Back to Cookie Lab' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The other site attacks')
})

test.describe('in a browser that does not find them', () => {
  test.use({ expectedComplaint: /ERR_NAME_NOT_RESOLVED/ })

  test('a learner is told so', async ({ page }) => {
    await page.route('**/here.svg', (route) => route.abort('namenotresolved'))
    await page.goto('/cross-site')
    await expect(page.getByText('Your browser does not find these hosts')).toBeVisible()
  })
})

test('a subdomain sets its own names only, for forms of its own only', async ({ baseURL }) => {
  const host = new URL(baseURL ?? '').host.replace('localhost', 'a.lab.localhost')
  const set = (body: string, headers: Record<string, string> = {}) =>
    sendRaw(baseURL ?? '', {
      method: 'POST',
      path: '/set',
      headers: { host, 'content-type': 'application/x-www-form-urlencoded', ...headers },
      body,
    })
  const good = 'name=crumb&scope=domain&action=set'
  expect((await set(good)).setCookies).toEqual(['crumb=from-a; Max-Age=600; Domain=lab.localhost; Path=/'])
  for (const name of ['session', 'LAB', '__Host-session', 'theme', 'mine', 'crumb%3B Domain=localhost']) {
    const refused = await set(good.replace('crumb', name))
    expect([refused.status, refused.setCookies], name).toEqual([400, []])
  }
  for (const headers of [{ 'sec-fetch-site': 'same-site' }, { origin: 'null' }, { origin: baseURL ?? '' }])
    expect((await set(good, headers)).status).toBe(403)
})
