import { recall } from '../app/lessons/path-and-domain/recall.ts'
import { expect, test } from './fixtures.ts'
import { answerAll, openStep } from './lesson.ts'

test('a learner gives the coupon too wide a path, reads why it fails, and passes', async ({ page }) => {
  const step = await openStep(page, 'path-and-domain', 'A coupon for the cart alone')
  const verdict = (text: string) => expect(step.getByText(text)).toBeVisible()
  const run = async (text: string) => {
    await step.getByLabel('Gap 1: setCoupon').fill(text)
    await step.getByRole('button', { name: 'Save the gaps' }).click()
    await step.getByRole('button', { name: 'Run all steps' }).click()
  }
  await verdict('Not attempted.')
  await step.getByRole('button', { name: 'Run all steps' }).click()
  await verdict('The answer to your request for a coupon had no line that sets one.')
  await run("cookieStore.set('coupon', 'SAVE10')")
  await verdict('Your coupon came back on /cart, but also on /checkout: its Path is /.')
  await run("cookieStore.set('coupon', 'SAVE10', { path: '/cart' })")
  await verdict('Your coupon came back neither on /cart nor on /checkout. Its Path is /cart')
  await run(`cookieStore.set('coupon', 'SAVE10', { path: '/lessons/path-and-domain/exercise/cart' })`)
  await verdict('Your coupon came back on /cart, and not on /checkout')
  await expect(step.getByText('Passed.')).toBeVisible()
})

test('a learner who does not clear an earlier coupon is told of two', async ({ page }) => {
  const step = await openStep(page, 'path-and-domain', 'A coupon for the cart alone')
  const gap = step.getByLabel('Gap 1: setCoupon')
  for (const path of ['/', `/lessons/path-and-domain/exercise/cart`]) {
    await gap.fill(`cookieStore.set('coupon', 'SAVE10', { path: '${path}' })`)
    await step.getByRole('button', { name: 'Save the gaps' }).click()
    for (const name of ['Ask for a coupon', 'Visit the cart', 'Visit the checkout']) {
      await step.getByRole('button', { name }).click()
      await expect(step.getByText(new RegExp(`^${name}: 200`)).last()).toBeVisible()
    }
  }
  await expect(step.getByText('2 cookies named coupon came to /cart')).toBeVisible()
})

test('a learner gives every answer to the questions of recall, and is told why', async ({ page }) => {
  await openStep(page, 'path-and-domain', 'What stays')
  await answerAll(page, recall)
})
