import type { Locator } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { answersIn, openStep } from './lesson.ts'

const slug = 'sessions'
const titles = { predict: 'Four cookies, one changed byte', observe: 'Inside the four cookies' }
const prediction = 'The plain one and the id'

/** Presses buttons of a step, and what the server answered to them. */
function experimentIn(step: Locator) {
  const press = (name: string) => step.getByRole('button', { name, exact: true }).click()
  const answers = answersIn(step)
  return { press, answers }
}

test('a learner predicts, gets four cookies, changes a byte of each, and only the plain one passes', async ({
  page,
  context,
}) => {
  const step = await openStep(page, slug, titles.predict)
  const { press, answers } = experimentIn(step)
  await press('Plain')
  await expect(answers).toHaveCount(0)

  await step.getByLabel(prediction).check()
  for (const [index, name] of ['Plain', 'Signed', 'Sealed', 'Id'].entries()) {
    await press(name)
    await expect(answers).toHaveCount(index + 1)
  }
  await press('Ask')
  for (const name of ['cart_plain', 'cart_signed', 'cart_sealed', 'cart_id'])
    await expect(answers.last()).toContainText(`${name}: accepted, Ada wants 1 tea`)

  const before = await context.cookies()
  await press('Change a byte, then ask')
  await expect(answers.last()).toContainText('cart_plain: accepted, Ada wants 9 teas')
  await expect(answers.last()).toContainText('cart_signed: refused, bad signature')
  await expect(answers.last()).toContainText('cart_sealed: refused, invalid (Bad hmac value)')
  await expect(answers.last()).toContainText('cart_id: refused, unknown id')
  await expect(step.getByText('Only the plain one ✗ Not as you said.')).toBeVisible()
  await expect(step.getByText(/one tea became nine/)).toBeVisible()

  const after = await context.cookies()
  for (const { name, value } of before.filter((cookie) => cookie.name.startsWith('cart_'))) {
    const other = after.find((cookie) => cookie.name === name)?.value ?? ''
    expect(
      [...value].filter((character, index) => character !== other[index]),
      name,
    ).toHaveLength(1)
    expect(other).toHaveLength(value.length)
  }
  const wire = step.getByRole('group', { name: 'On the wire' })
  const sealed = wire.getByRole('listitem').filter({ hasText: 'POST /lessons/sessions/sealed' })
  await expect(sealed.first()).toBeVisible()
})

test('a seal opens in another spelling, and with another version behind it', async ({ page, context }) => {
  await page.request.post(`/lessons/${slug}/sealed`)
  const cookies = (await context.cookies()).filter(({ name }) => name === 'cart_sealed')
  const seal = cookies[0]?.value ?? ''
  const base64url = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
  const respelt = seal.replace(/.(?=~)/, (last) => base64url.charAt(base64url.indexOf(last) + 1))
  for (const value of [respelt, seal.replace(/~.*/, '~7')]) {
    expect(value).not.toBe(seal)
    await context.addCookies(cookies.map((cookie) => ({ ...cookie, value })))
    const answer = await page.request.get(`/lessons/${slug}/ask`)
    expect(await answer.text()).toContain('cart_sealed: accepted, Ada wants 1 tea')
  }
})

test('a learner decodes the signed cookie in the page, and not the sealed one', async ({ page }) => {
  for (const way of ['plain', 'signed', 'sealed', 'by-id']) await page.request.post(`/lessons/${slug}/${way}`)
  const step = await openStep(page, slug, titles.observe)
  const decode = async (name: string) => {
    await step.getByRole('button', { name: `Decode ${name}` }).click()
    return step.getByRole('list', { name: `${name}, decoded` })
  }
  await expect(await decode('cart_plain')).toContainText('{"username":"Ada","teas":1}')

  const signed = await decode('cart_signed')
  await expect(signed).toContainText('7b 22 75 73 65 72 6e 61 6d 65')
  await expect(signed.getByText('{"username":"Ada","teas":1}')).toBeVisible()
  await expect(signed.getByText(new RegExp(`\\n${new Date().toISOString().slice(0, 13)}`))).toBeVisible()
  await expect(signed).toContainText('The signature: 20 bytes, which only the key makes')

  const sealed = await decode('cart_sealed')
  await expect(sealed).toContainText('Without the password it ends here')
  await expect(sealed).not.toContainText('Ada')
  await expect(await decode('cart_id')).toContainText('16 random bytes, drawn by the server')
})

test('a learner compares Flask, HTTP and Next.js, with their own last exchange', async ({ page }) => {
  await page.goto(`/lessons/${slug}`)
  await page.request.post(`/lessons/${slug}/signed`)
  const step = await openStep(page, slug, titles.observe)
  await expect(step.getByText("session['teas'] = 1")).toBeVisible()
  await expect(step.getByText('signFlaskSession({ username, teas }, newest.secret)')).toBeVisible()
  await expect(step.getByText('sealData(cart, { password })')).toBeVisible()
  await expect(
    step.getByLabel('HTTP', { exact: true }).filter({ hasText: /Set-Cookie: cart_signed=eyJ/ }),
  ).toBeVisible()
  await expect(step.getByText('HTTP: your own last exchange')).toHaveCount(1)
})

test('a learner fills a cart over three routes, and finds it empty without cookies', async ({ page }) => {
  const step = await openStep(page, slug, titles.observe)
  const { press, answers } = experimentIn(step)
  await press('Add tea')
  await expect(answers.last()).toContainText('In your cart: tea')
  await press('Add cake')
  await expect(answers.last()).toContainText('In your cart: tea, cake')
  await press('Pay')
  await expect(answers.last()).toContainText('To pay: tea, cake')
  await press('Pay without cookies')
  await expect(answers.last()).toContainText('Your cart is empty.')
})

test('a learner rotates a secret: old cookies open until the old secret is dropped', async ({ page }) => {
  const step = await openStep(page, slug, titles.observe)
  const { press, answers } = experimentIn(step)
  await press('Sign and seal a cart')
  await expect(answers).toHaveCount(2)
  await press('Add a secret, then ask')
  await expect(answers.last()).toContainText('cart_signed: accepted, Ada wants 1 tea')
  await expect(answers.last()).toContainText('cart_sealed: accepted, Ada wants 1 tea')
  await press('Drop the old secret, then ask')
  await expect(answers.nth(-2)).toContainText('Dropped one old secret.')
  await expect(answers.last()).toContainText('cart_signed: refused, bad signature')
  await expect(answers.last()).toContainText(/cart_sealed: refused, unknown-password \(Cannot find password/)
})

test('a learner goes through the first step with the keyboard only', async ({ page }) => {
  const step = await openStep(page, slug, titles.predict)
  const { answers } = experimentIn(step)
  await step.getByLabel('None of them').focus()
  await page.keyboard.press('ArrowDown')
  await expect(step.getByLabel('Only the plain one')).toBeChecked()
  const names = ['Plain', 'Signed', 'Sealed', 'Id', 'Ask', 'Change a byte, then ask']
  for (const [index, name] of names.entries()) {
    const button = step.getByRole('button', { name, exact: true })
    await page.keyboard.press('Tab')
    await expect(button).toBeFocused()
    // A key that is pressed while the last answer is still being taken in does nothing.
    await expect(button).toBeEnabled()
    await page.keyboard.press('Enter')
    await expect(answers).toHaveCount(index < 5 ? index + 1 : 6)
  }
  await expect(step.getByText('Only the plain one ✓ As you said.')).toBeVisible()
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a learner predicts, gets two cookies, changes them, and asks', async ({ page }) => {
    const press = async (name: string) => {
      await page.goto(`/lessons/${slug}`)
      await page.getByLabel(prediction).check()
      await page.getByRole('button', { name, exact: true }).click()
      await expect(page.getByText(`You predicted: ${prediction}`)).toBeVisible()
    }
    await press('Plain')
    await press('Signed')
    await press('Change a byte, then ask')
    await expect(page.getByText('cart_signed: one byte is another now.')).toBeVisible()
    await press('Ask')
    await expect(page.getByText('cart_plain: accepted, Ada wants 9 teas')).toBeVisible()
    await expect(page.getByText('cart_signed: refused, bad signature')).toBeVisible()
    await page.getByRole('link', { name: 'Back to “Four kinds of session”' }).click()

    await page.getByRole('heading', { name: titles.observe }).click()
    await expect(
      page.getByText('The decoder is a script of this page: it needs JavaScript.').first(),
    ).toBeVisible()
  })
})

test('another site cannot call the lesson’s endpoints', async ({ request }) => {
  const paths = ['plain', 'signed', 'sealed', 'by-id', 'flip', 'rotate', 'drop', 'cart/tea', 'card', 'broken']
  for (const path of [...paths, 'big/plain', 'workers/own/1', 'exercise/start', 'exercise/rotate']) {
    const headers = { 'sec-fetch-site': 'cross-site' }
    const response = await request.post(`/lessons/${slug}/${path}`, { headers })
    expect(response.status(), path).toBe(403)
    expect(response.headers()).not.toHaveProperty('set-cookie')
  }
})
