import type { BrowserContext, Locator, Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { answersIn, goToStep, openStep, tabTo } from './lesson.ts'
import { fold } from './unfold.ts'

const slug = 'login'
const title = 'The id before, and the id after'
const newId = 'You get a new id, and the old one opens nothing'

test('a learner predicts, logs in, and sees a fresh id and the old one dead', async ({ page, context }) => {
  const step = await openStep(page, slug, title)
  const answers = answersIn(step)
  const press = (name: string) => step.getByRole('button', { name, exact: true }).click()
  await press('Visit')
  await expect(answers.last()).toContainText(
    'You are a signed-out visitor. I have started a session for you.',
  )
  const before = await idsIn(context)
  expect(before.noted_id).toBe(before.practice_session)
  await fillIn(step, 'ada', 'engine-1843')
  await press('Log in')
  await expect(answers).toHaveCount(1)

  await step.getByLabel('It stays, and the server notes beside it who you are').check()
  const [answer] = await Promise.all([page.waitForResponse(`/lessons/${slug}/log-in`), press('Log in')])
  await expect(answers.last()).toContainText('Welcome, ada.')
  const { practice_session: freshId, noted_id: notedId } = await idsIn(context)
  expect(freshId).toMatch(/^[\w-]{22}$/)
  expect(freshId).not.toBe(before.practice_session)
  expect(notedId).toBe(before.practice_session)
  expect(await answer.headerValues('set-cookie')).toEqual([
    `practice_session=${freshId}; Path=/lessons/login; HttpOnly; SameSite=lax`,
  ])
  expect(answer.request().postData()).toContain('password=engine-1843')

  await press('Visit again')
  await expect(answers.last()).toContainText('You are signed in as ada.')
  await expect(step.getByText('What happened')).toBeHidden()
  await press('Visit with the noted id')
  await expect(
    step.getByText('The noted id came. You are a signed-out visitor. I know no such session.'),
  ).toBeVisible()
  await expect(step.getByText(`${newId} ✗ Not as you said.`)).toBeVisible()
  const wire = step.getByRole('group', { name: 'On the wire' })
  await expect(wire.getByText(`practice_session=${before.practice_session}`).first()).toBeAttached()
  await expect(wire.getByText(`practice_session=${freshId}`).first()).toBeAttached()
  await expect(wire.getByText('engine-1843')).toHaveCount(0)
  expect((await context.cookies()).map(({ name }) => name).sort()).toEqual([
    'lab',
    'noted_id',
    'practice_session',
  ])
})

test('a learner who mistypes the password is refused, and keeps the session', async ({ page, context }) => {
  const step = await openStep(page, slug, title)
  await step.getByRole('button', { name: 'Visit', exact: true }).click()
  await expect(step.getByText('I have started a session for you.')).toBeVisible()
  const before = await idsIn(context)
  await step.getByLabel(newId).check()
  await fillIn(step, 'grace', 'bug')
  await step.getByRole('button', { name: 'Log in' }).click()
  const answers = answersIn(step)
  await expect(answers.last()).toContainText(/log-in 401\s*Username or password is wrong\./)
  expect(await idsIn(context)).toEqual(before)
})

test('a learner compares Flask, HTTP and Next.js, with their own last exchange', async ({ page }) => {
  const predict = await openStep(page, slug, title)
  await predict.getByLabel(newId).check()
  await fillIn(predict, 'alan', 'machine-1936')
  await predict.getByRole('button', { name: 'Log in' }).click()
  await expect(predict.getByText('Welcome, alan.')).toBeVisible()
  const step = await goToStep(page, 'A fresh session')
  await expect(step.getByText("response.set_cookie('practice_session', fresh_id,")).toBeVisible()
  await expect(step.getByText("cookieStore.set('practice_session', freshId, practiceScope)")).toBeVisible()
  await expect(step.getByText('HTTP: your own last exchange')).toBeVisible()
  const href = (name: string) => step.getByRole('link', { name }).getAttribute('href')
  expect(await href('throws')).toBe('https://github.com/vercel/next.js/issues/81570')
  expect(await href('the page that tried to set a cookie')).toBe('/lessons/set-and-read/set-in-page')
  await expect(step.getByLabel('HTTP', { exact: true }).last()).toContainText(
    /^POST \/lessons\/login\/log-in[^]*Set-Cookie: practice_session=[\w-]{22}; Path=\/lessons\/login; HttpOnly/,
  )
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a learner visits, predicts, logs in, and brings the noted id', async ({ page, context }) => {
    const press = async (name: string) => {
      await page.getByRole('button', { name, exact: true }).first().click()
    }
    await page.goto(`/lessons/${slug}`)
    await press('Visit')
    await expect(page.getByText('I have started a session for you.')).toBeVisible()
    const before = await idsIn(context)
    await page.goto(`/lessons/${slug}`)
    await page.getByLabel(newId).check()
    await fillIn(page, 'ada', 'engine-1843')
    await press('Log in')
    await expect(page.getByText('Welcome, ada.')).toBeVisible()
    await expect(page.getByText(`You predicted: ${newId}`)).toBeVisible()
    expect((await idsIn(context)).practice_session).not.toBe(before.practice_session)
    await page.goto(`/lessons/${slug}`)
    await press('Visit with the noted id')
    await expect(page.getByText('I know no such session.')).toBeVisible()
  })
})

test('a learner goes the main path by keyboard alone', async ({ page }) => {
  const step = await openStep(page, slug, title)
  const reach = async (name: string) => {
    const button = step.getByRole('button', { name, exact: true })
    await expect(button).toHaveAttribute('aria-disabled', 'false')
    await tabTo(page, button)
    await page.keyboard.press('Enter')
  }
  await fold(page.getByRole('heading', { name: title }))
  await page.keyboard.press('Enter')
  await reach('Visit')
  await expect(step.getByText('I have started a session for you.')).toBeVisible()
  await page.keyboard.press('Tab')
  await page.keyboard.press('ArrowUp')
  await expect(step.getByLabel(newId)).toBeChecked()
  await page.keyboard.press('Tab')
  await page.keyboard.type('ada')
  await page.keyboard.press('Tab')
  await page.keyboard.type('engine-1843')
  await reach('Log in')
  await expect(step.getByText('Welcome, ada.')).toBeVisible()
  await reach('Visit again')
  await expect(step.getByText('You are signed in as ada.')).toBeVisible()
  await reach('Visit with the noted id')
  await expect(step.getByText(`${newId} ✓ As you said.`)).toBeVisible()
})

async function fillIn(form: Locator | Page, username: string, password: string): Promise<void> {
  await form.getByLabel('Username').first().fill(username)
  await form.getByLabel('Password').first().fill(password)
}

/** The values of all cookies of a browser by their names. */
async function idsIn(context: BrowserContext): Promise<Record<string, string>> {
  return Object.fromEntries((await context.cookies()).map(({ name, value }) => [name, value]))
}
