import { expect, test } from './fixtures.ts'
import { answersIn, goToStep, openByKeyboard, openStep, press, pressByKeyboard } from './lesson.ts'

const slug = 'trust-nothing'
const titles = { predict: 'A shop that believes you', observe: 'What the shop reads is what you sent' }
const outcome = 'You pay 1, and the page opens'

test('a learner predicts, writes into the cookies, pays 1 and becomes admin, then does it by hand', async ({
  page,
  context,
}) => {
  const step = await openStep(page, slug, titles.predict)
  const answers = answersIn(step)
  await press(step, 'Enter the shop')
  await expect(step.getByText('Nothing has crossed yet that is yours.')).toBeVisible()
  await step.getByLabel('You pay 30, and the page is closed: the shop knows what it had set').check()
  await press(step, 'Enter the shop')
  await expect(answers.last()).toContainText('Welcome, Ada. In your cart: 1 teapot.')
  await press(step, 'Check out')
  await expect(answers.last()).toContainText('You pay 30.')
  await press(step, 'Open the admin page')
  await expect(answers.last()).toHaveText(/403\s*This page is for admins\.$/)

  await step.getByRole('textbox', { name: 'shop_price' }).fill('')
  await press(step, 'Write my cookies')
  await expect(step.getByRole('textbox', { name: 'shop_price' })).toBeFocused()
  await expect(answers).toHaveCount(3)
  await step.getByRole('textbox', { name: 'shop_price' }).fill('1')
  await press(step, 'Write my cookies')
  await expect(answers.last()).toContainText('Your cookies now say: shop_role=admin shop_price=1 shop_cart=1')
  await expect(step.getByText(`${outcome} ✗ Not as you said.`)).toBeHidden()
  await press(step, 'Check out')
  await expect(answers.last()).toContainText('You pay 1.')
  await press(step, 'Open the admin page')
  await expect(answers.last()).toContainText('Welcome, admin.')
  await expect(step.getByText(`${outcome} ✗ Not as you said.`)).toBeVisible()

  await step.getByRole('textbox', { name: 'shop_role' }).fill('<i>boss</i>')
  await step.getByRole('textbox', { name: 'shop_cart' }).fill('-3')
  await press(step, 'Write my cookies')
  await expect(answers.last()).toContainText('shop_role=<i>boss</i>')
  await expect(step.getByRole('textbox', { name: 'shop_role' })).toHaveValue('<i>boss</i>')
  await press(step, 'Check out')
  await expect(answers.last()).toContainText('You pay -3.')

  const observe = await goToStep(page, titles.observe)
  await expect(observe.getByText("request.cookies.get('shop_price', 0)")).toBeVisible()
  await expect(observe.getByText("cookieStore.get('shop_price')?.value ?? 0")).toBeVisible()
  await press(observe, 'Enter the shop')
  await expect(observe.getByText('Welcome, Ada. In your cart: 1 teapot.', { exact: true })).toBeVisible()
  const line = (await observe.getByLabel('A line for the console').textContent()) ?? ''
  await page.evaluate(line)
  const cookies = await context.cookies()
  expect(cookies.filter(({ name }) => name === 'shop_role').map(({ value }) => value)).toEqual(['admin'])
  await press(observe, 'Open the admin page')
  await expect(observe.getByRole('status').getByText('Welcome, admin.')).toBeVisible()
  const jar = observe.getByRole('group', { name: 'The jar' })
  await expect(jar.getByText('shop_role=admin')).toBeVisible()
})

test('a learner goes the main path by keyboard alone', async ({ page }) => {
  const step = await openStep(page, slug, titles.predict)
  await openByKeyboard(page, step, titles.predict)
  await page.keyboard.press('ArrowDown')
  await expect(step.getByLabel(outcome)).toBeChecked()
  for (const name of ['shop_role', 'shop_price', 'shop_cart']) {
    await page.keyboard.press('Tab')
    await expect(step.getByLabel(name)).toBeFocused()
  }
  for (const [name, answer] of [
    ['Enter the shop', 'Welcome, Ada.'],
    ['Write my cookies', 'Your cookies now say:'],
    ['Check out', 'You pay 1.'],
    ['Open the admin page', 'Welcome, admin.'],
  ] as const) {
    await pressByKeyboard(step, name)
    await expect(step.getByRole('status').getByText(answer)).toBeVisible()
  }
  await expect(step.getByText(`${outcome} ✓ As you said.`)).toBeVisible()
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a learner writes into the cookies and becomes admin, and not in the fixed shop', async ({ page }) => {
    const act = async (name: string, role = 'admin') => {
      await page.goto(`/lessons/${slug}`)
      await page.getByLabel(outcome).check()
      await page.getByRole('textbox', { name: 'shop_role' }).fill(role)
      await press(page.getByRole('article'), name)
    }
    await act('Enter the shop')
    await expect(page.getByText(`You predicted: ${outcome}`)).toBeVisible()
    await act('Write my cookies')
    await expect(page.getByText('shop_role=admin')).toBeVisible()
    await act('Open the admin page')
    await expect(page.getByText('Welcome, admin.')).toBeVisible()
    await act('Write my cookies', '<img src=x>')
    await expect(page.getByText('shop_role=<img src=x>')).toBeVisible()
    await expect(page.getByRole('img')).toHaveCount(0)

    const fixed = async (name: string) => {
      await page.goto(`/lessons/${slug}`)
      await page.getByRole('heading', { name: 'Five cookies that are believed' }).click()
      for (const switched of await page.getByLabel('Fixed', { exact: true }).all()) await switched.check()
      const step = page.getByRole('group').filter({ has: page.getByRole('heading', { name: 'The role' }) })
      await step.getByRole('button', { name, exact: true }).filter({ visible: true }).nth(0).click()
    }
    await fixed('Enter the shop')
    await fixed('Forge the role')
    await expect(page.getByText('Your cookie says shop_role=admin now.')).toBeVisible()
    await page.goto(`/lessons/${slug}/fixed/admin`)
    await expect(page.getByRole('heading', { name: 'The server answered 403' })).toBeVisible()

    await page.goto(`/lessons/${slug}`)
    await page.getByRole('heading', { name: 'Five cookies that are believed' }).click()
    await page.getByRole('button', { name: 'Make the command for curl' }).click()
    await expect(page.getByText(/^curl -b 'shop_rank=admin' 'http/)).toBeVisible()
  })
})
