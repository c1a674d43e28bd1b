import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { linesOf, sendLines } from './wire.ts'
import { unfold } from './unfold.ts'

const row = (page: Page, name: string) =>
  page.getByRole('row').filter({ has: page.getByRole('rowheader', { name }) })

test('the jar agrees with the browser, and shows that HttpOnly hides a cookie from scripts', async ({
  page,
  context,
}) => {
  await page.goto('/workbench')
  await sendLines(page, [
    'seen=1; Path=/; Max-Age=600',
    'hidden=2; Path=/; HttpOnly; SameSite=Strict',
    'deep=3; Path=/deep',
  ])
  const [seen, hidden, deep] = [row(page, 'seen=1'), row(page, 'hidden=2'), row(page, 'deep=3')]
  await expect(seen.getByRole('cell').nth(-2)).toHaveText('yes')
  await expect(seen.getByRole('cell').last()).toHaveText('yes')
  await expect(hidden.getByRole('cell').nth(-2)).toHaveText('yes')
  await expect(hidden.getByRole('cell').last()).toHaveText('no')
  await expect(deep.getByRole('cell').nth(-2)).toHaveText('not on this path')
  await expect(hidden).toContainText('HttpOnly SameSite=Strict')
  await expect(deep).toContainText('/deep')
  const cookies = (await context.cookies()).filter(({ name }) => name !== 'lab')
  for (const { name, value, path } of cookies) await expect(row(page, `${name}=${value}`)).toContainText(path)
  expect(cookies).toHaveLength(3)
})

test('the wire shows the lines that the response had', async ({ page }) => {
  await page.goto('/')
  const sent = page.waitForResponse('**/first')
  await page.getByRole('button', { name: 'Set a cookie', exact: true }).click()
  const lines = await linesOf(await sent)
  expect(lines).toHaveLength(2)
  const wire = page.getByRole('region', { name: 'On the wire' })
  await expect(wire.getByText(`Set-Cookie: ${lines[0]} to be stored; came back`)).toBeVisible()
  const entry = wire.getByRole('group').filter({ hasText: 'POST /first' }).first()
  await unfold(entry.getByText('POST /first').first())
  await unfold(entry.getByText('How this page knows you'))
  await expect(entry.getByText(`Set-Cookie: ${lines[1]?.replace(/^lab=[^;]+/, 'lab=…')}`)).toBeVisible()
})

test.describe('while the server is away for a moment', () => {
  test.use({ expectedComplaint: /^error: Failed to load resource: net::ERR_FAILED/ })

  test('a probe that does not arrive is made once more', async ({ page }) => {
    await page.goto('/workbench')
    await page.route('**/deep?cookie-probe=*', (route) => route.abort(), { times: 1 })
    await sendLines(page, ['deep=3; Path=/deep'])
    const wire = page.getByRole('region', { name: 'On the wire' })
    await expect(wire.getByText('Set-Cookie: deep=3; Path=/deep to be stored; came back')).toBeVisible()
  })
})

test('Pause stops asking, and Go on catches up', async ({ page }) => {
  await page.goto('/workbench')
  await page.clock.install()
  const wire = page.getByRole('region', { name: 'On the wire' })
  await wire.getByRole('button', { name: 'Pause' }).click()
  let asked = 0
  page.on('request', (request) => (asked += Number(new URL(request.url()).pathname === '/api/wire')))
  await sendLines(page, ['late=1; Path=/'])
  await page.clock.runFor(20_000)
  await expect(wire.getByText('Set-Cookie: late=1')).toBeHidden()
  expect(asked).toBe(0)
  await wire.getByRole('button', { name: 'Go on' }).click()
  await expect(wire.getByText('Set-Cookie: late=1').first()).toBeVisible()
})

test('markup in names, values and paths stays text', async ({ page }) => {
  const markup = '<img src=x onerror=document.title=1>'
  await page.goto('/workbench')
  await sendLines(page, [`a=${markup}; Path=/`, `${markup}; Path=/`, `c=1; Path=/${markup}`])
  await page.goto(`/${encodeURIComponent(markup)}`)
  for (const path of ['/workbench', '/wire', '/cookies']) {
    await page.goto(path)
    await expect(page.getByText(markup).filter({ visible: true }).first()).toBeVisible()
    const injected = page.evaluate(() => [...document.images].filter(({ src }) => src.endsWith('/x')))
    expect(await injected, path).toEqual([])
    await expect(page).not.toHaveTitle('1')
  }
})

test.describe('in Safari', () => {
  test.use({
    userAgent:
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Safari/605.1.15',
  })

  test('nothing is predicted, and what happens is shown', async ({ page }) => {
    await page.goto('/workbench')
    await sendLines(page, ['a=1; Path=/', 'gift=yours; Domain=google.com; Path=/'])
    const wire = page.getByRole('region', { name: 'On the wire' })
    await expect(wire.getByText('Set-Cookie: a=1; Path=/ came back')).toBeVisible()
    const summary = 'Set-Cookie: gift=yours; Domain=google.com; Path=/ did not come back'
    await expect(wire.getByText(summary)).toBeVisible()
    await unfold(wire.getByText('POST /api/send', { exact: true }))
    await expect(
      wire.getByText('Not predicted: the rules of this browser were not measured.').first(),
    ).toBeVisible()
    await expect(wire.getByText('The prediction held.')).toBeHidden()
  })
})

test.describe('with JavaScript off', () => {
  test.use({ javaScriptEnabled: false })

  test('the workbench leads to the wire, and the next look shows what became of the line', async ({
    page,
    context,
  }) => {
    await page.goto('/workbench')
    await page.getByLabel(/^Set-Cookie/).fill('plain=1; Path=/\ngift=1; Domain=google.com; Path=/')
    await page.getByRole('button', { name: 'Send it', exact: true }).click()
    await expect(page).toHaveURL('/wire')
    await expect(page.getByText('Set-Cookie: plain=1; Path=/').first()).toBeVisible()
    await expect(page.getByRole('rowheader', { name: 'plain=1' })).toBeVisible()
    await page.goto('/wire')
    await expect(page.getByText('Set-Cookie: plain=1; Path=/ to be stored; came back')).toBeVisible()
    await expect(
      page.getByText('gift=1; Domain=google.com; Path=/ to be refused; did not come back'),
    ).toBeVisible()
    expect((await context.cookies()).map(({ name }) => name).sort()).toEqual(['lab', 'plain'])
  })

  test('a learner leafs through the wire to the oldest exchange and back', async ({ page }) => {
    await page.request.post('/first', { form: { experiment: 'hello' } })
    for (let visit = 0; visit < 25; visit++) await page.request.get('/read_cookie')
    const first = page.getByText('Set-Cookie: hello=you; Max-Age=60; Path=/')
    await page.goto('/wire')
    await expect(page.getByText('GET /read_cookie').first()).toBeVisible()
    await expect(first).toHaveCount(0)
    await page.getByRole('link', { name: 'Older exchanges' }).click()
    await expect(first.first()).toBeVisible()
    await expect(page.getByRole('link', { name: 'Older exchanges' })).toHaveCount(0)
    await page.getByRole('link', { name: 'The newest' }).click()
    await expect(page).toHaveURL('/wire')
  })
})
