import { expect, test } from './fixtures.ts'
import { recall } from '../app/lessons/http-forgets/recall.ts'
import { fill, runAll, verdict } from './exercise.ts'
import { answerAll, goToStep, openRepair, openStep } from './lesson.ts'
import { unfold } from './unfold.ts'

const slug = 'http-forgets'

test('a learner predicts, asks twice, and is not recognised until a cookie comes', async ({ page }) => {
  const step = await openStep(page, slug, 'Does the server know you?')
  const twice = step.getByRole('button', { name: 'Ask twice without cookies' })
  await twice.click()
  await expect(step.getByRole('listitem')).toHaveCount(0)

  await step.getByLabel('It knows that you were here a moment ago').check()
  await twice.click()
  await expect(step.getByText('Have we met? Nothing in this request says so.')).toHaveCount(2)
  await step.getByRole('button', { name: 'Get a cookie, then ask' }).click()
  await expect(step.getByText(/^You are visitor \d{4}: the cookie in this request says so\.$/)).toBeVisible()

  await expect(step.getByText('The same as the first: it cannot tell ✗ Not as you said.')).toBeVisible()
  await expect(step.getByText('It knows that you were here a moment ago').last()).toBeVisible()

  const observe = await goToStep(page, 'A default for those we do not know')
  await expect(observe.getByText('HTTP: your own last exchange')).toBeVisible()
  await expect(observe.getByLabel('HTTP', { exact: true }).last()).toContainText(
    /^GET \/lessons\/http-forgets\/who\nCookie: .*visitor=\d{4}/,
  )
  await expect(observe.getByLabel('Source of app/lessons/http-forgets/app.py')).toBeVisible()
  await expect(observe.getByText("cookieStore.set('visitor', number)")).toBeVisible()
  await expect(observe.getByRole('row', { name: /^visitor=\d{4} / })).toBeVisible()
})

test('a learner looks for the cookie too early, sees it fail, and sees the repair', async ({ page }) => {
  const step = await openStep(page, slug, 'Looking for the cookie too early')
  await step.getByRole('button', { name: 'Forget me, then visit' }).click()
  await expect(step.getByText('Hello, undefined!')).toBeVisible()
  await step.getByRole('button', { name: 'Visit', exact: true }).click()
  await expect(step.getByText('Hello, Ada!')).toBeVisible()

  await step.getByLabel('Fixed', { exact: true }).check()
  await step.getByRole('button', { name: 'Forget me, then visit' }).click()
  await expect(step.getByText('Hello, Ada!')).toHaveCount(2)
  await openRepair(step)
  await expect(
    step.getByText("+   const nickname = readCookie(request.headers, 'nickname') ?? 'Ada'"),
  ).toBeVisible()
})

test('a learner greets everybody alike, is told so, then greets by name', async ({ page }) => {
  await openStep(page, slug, 'Greet by name, or say Guest')
  await expect(verdict(page)).toContainText('Not attempted.')
  await fill(page, { name: "'Guest'", remember: "cookieStore.set('name', 'Ada')" })
  await runAll(page, 4)
  await expect(verdict(page)).toContainText('No answer has set first_name yet')
  await fill(page, { remember: "cookieStore.set('first_name', 'Zoë')" })
  await runAll(page, 4)
  await expect(verdict(page)).toContainText('brought first_name=Zo%C3%AB, and was answered “Hello, Guest!”')
  await fill(page, { name: "cookieStore.get('first_name')?.value ?? 'Guest'" })
  await runAll(page, 4)
  await expect(verdict(page)).toContainText('Passed. Without the cookie it was Guest')
})

test('a learner answers each question wrongly and rightly, and is told why', async ({ page }) => {
  await openStep(page, slug, 'What stays')
  await answerAll(page, recall)
  await expect(page.getByText('You have read this lesson.')).toBeVisible()
})

test('a learner predicts and asks by keyboard alone', async ({ page }) => {
  const step = await openStep(page, slug, 'Does the server know you?')
  await step.getByLabel('It knows that you were here a moment ago').focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(step.getByText('Have we met? Nothing in this request says so.')).toHaveCount(2)
  const second = step.getByRole('button', { name: 'Get a cookie, then ask' })
  await expect(second).toHaveAttribute('aria-disabled', 'false')
  await page.keyboard.press('Tab')
  await expect(second).toBeFocused()
  await page.keyboard.press('Space')
  await expect(step.getByText('The same as the first: it cannot tell ✓ As you said.')).toBeVisible()
  await step.getByRole('button', { name: 'Next step' }).press('Enter')
  await expect(page.getByRole('heading', { name: 'A default for those we do not know' })).toBeVisible()
  await expect(step).not.toHaveAttribute('open')
})

test('a learner’s own cookies stay at home where they are not wanted', async ({ page }) => {
  const step = await openStep(page, slug, 'Does the server know you?')
  await step.getByLabel('It refuses, because you have asked already').check()
  const asked = page.waitForRequest('/lessons/http-forgets/who')
  await step.getByRole('button', { name: 'Ask twice without cookies' }).click()
  expect(await (await asked).allHeaders()).not.toHaveProperty('cookie')
  await unfold(step.getByText('How this page knows you'))
  await expect(step.getByText('its two requests do not appear on the wire')).toBeVisible()
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a learner asks, and gets a cookie', async ({ page }) => {
    await page.goto(`/lessons/${slug}`)
    await page.getByLabel('The same as the first: it cannot tell').check()
    await page.getByRole('button', { name: 'Ask twice without cookies' }).click()
    await expect(page.getByText('Have we met? Nothing in this request says so.')).toBeVisible()
    await page.getByRole('link', { name: 'Back to “HTTP forgets”' }).click()
    await page.getByLabel('The same as the first: it cannot tell').check()
    await page.getByRole('button', { name: 'Get a cookie, then ask' }).click()
    await expect(page.getByText(/^From now on you are visitor \d{4}\./)).toBeVisible()
    await expect(page.getByText('You predicted: The same as the first: it cannot tell')).toBeVisible()
  })
})
