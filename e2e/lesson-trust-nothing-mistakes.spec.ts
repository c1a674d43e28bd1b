import type { Locator } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { openStep } from './lesson.ts'
import { sendRaw } from './raw-request.ts'
import { labIdOf, readWire } from './wire.ts'
import { unfold } from './unfold.ts'

const slug = 'trust-nothing'
const base = `/lessons/${slug}`
const title = 'Five cookies that are believed'

/** The parts of the step, in their order on the page. */
const parts = { price: 0, role: 1, httpOnly: 2, voucher: 3 }

/** Buttons of one part of the step, and what the server answered to them. */
function partOf(step: Locator, part: number) {
  // A copy button has a status of its own.
  const told = step.getByRole('status').filter({ hasNotText: /^Cop(y|ied)\b/ })
  const answer = told.nth(part).getByRole('listitem').last()
  const isFixed = step.getByLabel('Fixed', { exact: true }).nth(Math.min(part, 2))
  const act = async (name: string, expected: RegExp) => {
    // Two names stand in several parts: the first three have a shop to enter, two of these an admin page.
    const place = name === 'Enter the shop' ? part : name === 'Open the admin page' ? part - 1 : 0
    await step.getByRole('button', { name, exact: true }).filter({ visible: true }).nth(place).click()
    await expect(answer).toHaveText(expected)
  }
  return { act, answer, isFixed }
}

test('a learner forges price, cart and role, and the fixed shop believes none', async ({ page, context }) => {
  const step = await openStep(page, slug, title)
  const shop = partOf(step, parts.price)
  await shop.act('Enter the shop', /Welcome, Ada\./)
  await shop.act('Check out', /You pay 30\.$/)
  await shop.act('Forge the price', /shop_price=1 now\.$/)
  await shop.act('Check out', /You pay 1\.$/)
  await shop.act('Forge the cart', /shop_cart=-1 now\.$/)
  await shop.act('Check out', /You pay -1\.$/)

  await shop.isFixed.check()
  await shop.act('Enter the shop', /Welcome, Ada\./)
  await shop.act('Forge the price', /shop_price=1 now\.$/)
  await shop.act('Check out', /fixed 200\s*You pay 30\.$/)
  await shop.act('Forge the cart', /shop_cart=-1 now\.$/)
  await shop.act('Check out', /fixed 400\s*Refused: order 1 to 9 teapots\.$/)

  const admin = partOf(step, parts.role)
  await admin.act('Enter the shop', /Welcome, Ada\./)
  await admin.act('Open the admin page', /403\s*This page is for admins\.$/)
  await admin.act('Forge the role', /shop_role=admin now\.$/)
  await admin.act('Open the admin page', /200\s*Welcome, admin\. /)
  await admin.isFixed.check()
  await admin.act('Open the admin page', /fixed\/admin 403\s*This page is for admins\.$/)
  const values = (await context.cookies()).map(({ name, value }) => `${name}=${value}`)
  expect(values).toContain('shop_role=admin')

  for (const summary of await step.getByText('The repair, line by line').all()) await unfold(summary)
  await expect(
    step.getByText('+   return new Response(`You pay ${teapots.data * prices.teapot}.`)'),
  ).toBeVisible()
  await expect(step.getByText("−   const role = cookieStore.get('shop_role')?.value")).toBeVisible()
  await expect(step.getByText('+   const role = findVisitor(session?.username)?.role')).toBeVisible()
})

test('a script cannot write an HttpOnly cookie, and curl can', async ({ page, context, baseURL }) => {
  const step = await openStep(page, slug, title)
  const { act } = partOf(step, parts.httpOnly)
  await act('Enter the shop', /Your rank is in an HttpOnly cookie\.$/)
  await step.getByRole('button', { name: 'Write it by document.cookie' }).click()
  await expect(step.getByText('No error came, and document.cookie shows no shop_rank.')).toBeVisible()
  const ranks = (await context.cookies()).filter(({ name }) => name === 'shop_rank')
  expect(ranks.map(({ value, httpOnly }) => [value, httpOnly])).toEqual([['customer', true]])
  await act('Open the admin page', /403\s*This page is for admins\.$/)

  await act('Make the command for curl', /curl -b 'shop_rank=admin' /)
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await step.getByRole('button', { name: 'Copy the command' }).click()
  await expect(step.getByRole('button', { name: 'Copied' })).toBeVisible()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  const [, cookie = '', url = ''] = /^curl -b '([^']+)' '([^']+)'$/.exec(copied) ?? []
  const { pathname, search } = new URL(url)
  const forged = await sendRaw(baseURL ?? '', { path: pathname + search, headers: { cookie } })
  expect(forged).toMatchObject({ status: 200, setCookies: [] })
  expect(forged.body).toContain('Welcome, admin.')

  const wire = step.getByRole('group', { name: 'On the wire' }).filter({ hasText: 'http-only' })
  await expect(wire.getByText(/GET \/lessons\/trust-nothing\/exercise\/http-only/)).toHaveCount(2)
  const { exchanges } = await readWire(baseURL ?? '', await labIdOf(page))
  expect(exchanges.at(-1)).toMatchObject({ status: 200, cookies: [{ name: 'shop_rank' }] })
})

test('an old sealed cart is accepted again, until its voucher is crossed off', async ({ page }) => {
  const step = await openStep(page, slug, title)
  const { act, answer, isFixed } = partOf(step, parts.voucher)
  const untilReplay = async () => {
    await act('Get a cart', /a teapot, and a voucher for one\.$/)
    await act('Keep a copy', /A copy of your cart is kept\.$/)
    await act('Buy', /The voucher pays\. You pay 0\.$/)
    await act('Buy', /You pay 30\.$/)
    await act('Put the copy back', /The old cart is back, byte for byte\.$/)
  }
  await act('Get a cart', /a teapot, and a voucher for one\.$/)
  await act('Change a byte', /One byte of your cart has been changed\.$/)
  await act('Buy', /broken\/voucher 400\s*Refused: this is no cart of the shop\.$/)
  await untilReplay()
  await act('Buy', /broken\/voucher 200\s*The voucher pays\. You pay 0\.$/)
  await isFixed.check()
  await untilReplay()
  await act('Buy', /fixed\/voucher 200/)
  await expect(answer).toHaveText(/You pay 30\.$/)
})

test('the endpoints refuse what is too long, invented, another learner’s, or from another site', async ({
  request,
  baseURL,
}) => {
  const origin = baseURL ?? ''
  const typed = { shop_role: 'x'.repeat(41), shop_price: '', shop_cart: '1' }
  const long = await request.post(`${base}/write`, { form: typed })
  expect(long.status()).toBe(422)
  expect(await long.text()).toContain(
    'shop_role has room for 40 characters here.\nshop_price needs at least one',
  )
  expect((await request.post(`${base}/write`)).status()).toBe(415)
  expect((await request.post(`${base}/forge/constructor`)).status()).toBe(404)

  const enter = await request.post(`${base}/exercise/enter`, { form: { username: 'grace' } })
  const id = /task_id=([^;]+)/.exec(enter.headers()['set-cookie'] ?? '')?.[1] ?? ''
  expect(id).not.toBe('')
  const withId = { path: `${base}/exercise`, headers: { cookie: `task_id=${id}; task_role=admin` } }
  expect(await sendRaw(origin, withId)).toMatchObject({ status: 401 })
  const withShopId = { path: `${base}/fixed/admin`, headers: { cookie: `shop_id=${id}; shop_role=admin` } }
  expect(await sendRaw(origin, withShopId)).toMatchObject({ status: 403 })

  const paths = ['write', 'forge/role', 'broken', 'fixed', 'fixed/voucher', 'cart', 'cart/put-back', 'curl']
  for (const path of [...paths, 'exercise', 'exercise/enter', 'exercise/forge', 'exercise/http-only']) {
    const headers = { 'sec-fetch-site': 'cross-site' }
    const foreign = await sendRaw(origin, { method: 'POST', path: `${base}/${path}`, headers })
    expect(foreign, path).toMatchObject({ status: 403, setCookies: [] })
  }
})
