import { expect, test } from './fixtures.ts'
import { openStep } from './lesson.ts'

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
  await step.getByText('The repair, line by line').click()
  await expect(
    step.getByText("+   const nickname = readCookie(request.headers, 'nickname') ?? 'Ada'"),
  ).toBeVisible()
})
