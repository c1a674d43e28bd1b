import type { Locator, Page } from '@playwright/test'
import { recall } from '../app/lessons/sessions/recall.ts'
import { signFlaskSession } from '../lib/course/flask-session/flask-session.ts'
import { fill, runAll, verdict } from './exercise.ts'
import { expect, test } from './fixtures.ts'
import { answerAll, answersIn, openRepair, openStep } from './lesson.ts'

const slug = 'sessions'
const titles = { break: 'Four ways to spoil a session', check: 'Take out what is used up' }

test.describe('where the admin page refuses', () => {
  test.use({ expectedComplaint: /status of 403/ })

  test('a learner forges an admin with the tutorial’s key; a random key refuses it', async ({
    page,
    context,
  }) => {
    const step = await openStep(page, slug, titles.break)
    const answers = answersIn(step)
    const press = (name: string) => step.getByRole('button', { name, exact: true }).click()
    await press('Log in as Ada')
    await expect(answers.last()).toContainText('You are logged in as Ada, a customer.')
    await press('Open the admin page')
    await expect(answers.last()).toContainText('This page is for admins.')

    await press('Sign it here and set the cookie')
    await expect(step.getByText(/^shop_session=eyJ[\w-]+\.[\w-]+\.[\w-]+$/)).toBeVisible()
    await press('Open the admin page')
    await expect(answers.last()).toContainText('Welcome, admin.')
    const held = (await context.cookies()).filter(({ name }) => name === 'shop_session')
    expect(held).toHaveLength(1)

    await step.getByLabel('Fixed', { exact: true }).check()
    await press('Open the admin page')
    await expect(answers.last()).toContainText('Refused: bad signature.')
    await press('Log in as Ada')
    await press('Open the admin page')
    await expect(answers.last()).toContainText('This page is for admins.')
    await openRepair(step)
    await expect(step.getByText(/const secretKey = 'your_secret_key'/).first()).toBeVisible()
  })
})

test('what Flask itself would forge is an admin too', async ({ request }) => {
  const value = await signFlaskSession({ username: 'Mallory', role: 'admin' }, 'your_secret_key')
  const open = (endpoint: string) =>
    request.get(`/lessons/${slug}/${endpoint}`, { headers: { cookie: `shop_session=${value}` } })
  expect((await open('broken')).status()).toBe(200)
  expect((await open('fixed')).status()).toBe(403)
})

test('a learner reads the card number out of a signed cookie', async ({ page }) => {
  const step = await openStep(page, slug, titles.break)
  await step.getByRole('button', { name: 'Pay by card' }).click()
  await expect(step.getByText('Your card number is signed.')).toBeVisible()
  await step.getByRole('button', { name: 'Decode cart_card' }).click()
  const decoded = step.getByRole('list', { name: 'cart_card, decoded' })
  await expect(decoded).toContainText('it is compressed. Undo it with zlib')
  await expect(decoded).toContainText('4242 4242 4242 4242')
})

test('a learner puts 5 KB in: the browser says nothing, iron-session throws', async ({ page, context }) => {
  const step = await openStep(page, slug, titles.break)
  const answers = answersIn(step)
  for (let round = 1; round <= 2; round++) {
    await step.getByRole('button', { name: 'Log in, then open the page' }).click()
    await expect(answers).toHaveCount(2 * round)
    await expect(answers.nth(-2)).toContainText('Welcome, Ada. You are logged in.')
    await expect(answers.last()).toContainText('Please log in first.')
  }
  await step.getByRole('button', { name: 'Log in with iron-session' }).click()
  await expect(answers.last()).toContainText(
    /session\.save\(\) threw: iron-session: Cookie length is too big/,
  )
  expect((await context.cookies()).map(({ name }) => name)).toEqual(['lab'])
})

test('two workers with keys of their own refuse each other; with one key they do not', async ({ page }) => {
  const step = await openStep(page, slug, titles.break)
  const presses = [
    ['Log in at worker 1', 1],
    ['Ask worker 1', 2],
    ['Ask worker 2', 3],
    ['Restart worker 1, then ask it', 5],
  ] as const
  const said = async (index: number) => {
    const list = step.getByRole('list', { name: 'What the server answered' }).nth(index)
    for (const [name, count] of presses) {
      await step.getByRole('button', { name, exact: true }).nth(index).click()
      await expect(list.getByRole('listitem')).toHaveCount(count)
    }
    return list.getByRole('listitem')
  }
  await expect(await said(0)).toContainText([
    'Worker 1: welcome, Ada.',
    'Worker 1: you are Ada.',
    'Worker 2: please log in (bad signature).',
    'Worker 1: started again, with a new random key.',
    'Worker 1: please log in (bad signature).',
  ])
  await expect(await said(1)).toContainText([
    'Worker 1: welcome, Ada.',
    'Worker 1: you are Ada.',
    'Worker 2: you are Ada.',
    'Worker 1: started again, with the key that is kept for all.',
    'Worker 1: you are Ada.',
  ])
})

const solution = {
  next: '{ username: session.username, basket: session.basket }',
  message: '`Please log in again: ${reason}`',
}

async function runWith(page: Page, texts: Partial<typeof solution>): Promise<Locator> {
  await fill(page, texts)
  await runAll(page, 8)
  return verdict(page)
}

test('a learner leaves the code in, is told so, then takes it out and names the reasons', async ({
  page,
}) => {
  await openStep(page, slug, titles.check)
  await expect(page.getByText('Not attempted.')).toBeVisible()
  await expect(await runWith(page, {})).toContainText('the code is still in it')
  await expect(await runWith(page, { next: '{}' })).toContainText('basket and username shall stay')
  await expect(await runWith(page, { next: '{ ...session, code: undefined }' })).toContainText(
    'A seal with a changed byte was answered “Something went wrong.”: its reason is “invalid”.',
  )
  await expect(await runWith(page, { ...solution, message: "'invalid'" })).toContainText(
    'its reason is “unknown-password”',
  )
  await expect(await runWith(page, solution)).toContainText('Passed.')
})

test('a learner gives every answer to the questions of recall, and is told why', async ({ page }) => {
  await openStep(page, slug, 'What stays')
  await answerAll(page, recall)
})
