import type { BrowserContext, Locator, Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { openStep } from './lesson.ts'

const slug = 'login'
const titles = { predict: 'The id before, and the id after', break: 'Three mistakes at the door' }
const newId = 'You get a new id, and the old one opens nothing'

test('a learner predicts, logs in, and sees a fresh id and the old one dead', async ({ page, context }) => {
  const step = await openStep(page, slug, titles.predict)
  const answers = step.getByRole('list', { name: 'What the server answered' }).getByRole('listitem')
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
  const step = await openStep(page, slug, titles.predict)
  await step.getByRole('button', { name: 'Visit', exact: true }).click()
  await expect(step.getByText('I have started a session for you.')).toBeVisible()
  const before = await idsIn(context)
  await step.getByLabel(newId).check()
  await fillIn(step, 'grace', 'bug')
  await step.getByRole('button', { name: 'Log in' }).click()
  await expect(step.getByText('401')).toBeVisible()
  await expect(step.getByText('Username or password is wrong.')).toBeVisible()
  expect(await idsIn(context)).toEqual(before)
})

test('a learner compares Flask, HTTP and Next.js, with their own last exchange', async ({ page }) => {
  const predict = await openStep(page, slug, titles.predict)
  await predict.getByLabel(newId).check()
  await fillIn(predict, 'alan', 'machine-1936')
  await predict.getByRole('button', { name: 'Log in' }).click()
  await expect(predict.getByText('Welcome, alan.')).toBeVisible()
  await page.getByRole('heading', { name: 'A fresh session', exact: true }).click()
  const step = page
    .getByRole('article')
    .getByRole('group')
    .filter({
      has: page.getByRole('heading', { name: 'A fresh session', level: 2 }),
    })
  await expect(step.getByText("response.set_cookie('practice_session', fresh_id,")).toBeVisible()
  await expect(step.getByText("cookieStore.set('practice_session', freshId, practiceScope)")).toBeVisible()
  await expect(step.getByText('HTTP: your own last exchange')).toBeVisible()
  await expect(step.getByLabel('HTTP', { exact: true }).last()).toContainText(
    /^POST \/lessons\/login\/log-in[^]*Set-Cookie: practice_session=[\w-]{22}; Path=\/lessons\/login; HttpOnly/,
  )
})

test('a learner plants an id and gets into ada’s session, and no more once it is repaired', async ({
  page,
}) => {
  const step = await openStep(page, slug, titles.break)
  const part = step.getByRole('status').first()
  const press = (name: string) =>
    step.getByRole('button', { name, exact: true }).filter({ visible: true }).first().click()
  const attack = async () => {
    await press('Plant')
    await expect(part.getByRole('listitem').last()).toContainText('somebody has noted its id')
    await press('Log in as ada')
    await expect(part.getByRole('listitem').last()).toContainText('Welcome, ada.')
    await press('Visit with the noted id')
  }
  await attack()
  await expect(part.getByText('The noted id came. You are signed in as ada.')).toBeVisible()

  await step.getByLabel('Fixed', { exact: true }).check()
  await attack()
  await expect(
    part.getByText('The noted id came. You are a signed-out visitor. I know no such session.'),
  ).toBeVisible()

  await step.getByText('The repair, line by line').click()
  await expect(step.getByText("−   await reuseLabSession(learner, id, 'ada')")).toBeVisible()
  await expect(step.getByText('+   if (oldId) await endLabSession(learner, oldId)')).toBeVisible()
})

test('a learner finds out who has an account by two messages, and not by one', async ({ page }) => {
  const step = await openStep(page, slug, titles.break)
  const part = step.getByRole('status').nth(1)
  const tryIn = async (username: string, button: string) => {
    await step.getByLabel('Username').first().fill(username)
    await step.getByLabel('Password').first().fill('guess')
    await step.getByRole('button', { name: button }).click()
  }
  await tryIn('mallory', 'Two messages')
  await expect(part.getByText('There is no such user.')).toBeVisible()
  await tryIn('ada', 'Two messages')
  await expect(part.getByText('The password is wrong.')).toBeVisible()
  await tryIn('mallory', 'One message')
  await expect(part.getByText('Username or password is wrong.')).toHaveCount(1)
  await tryIn('ada', 'One message')
  await expect(part.getByText('Username or password is wrong.')).toHaveCount(2)
})

test('a learner sees 307 repeat the POST with the password, and 303 ask anew', async ({ page }) => {
  const step = await openStep(page, slug, titles.break)
  const asked = step.getByText(/^I am the welcome page\./)
  for (const [count, button, path] of [
    [1, 'NextResponse.redirect()', 'with-307'],
    [2, 'redirect()', 'with-redirect'],
  ] as const) {
    const again = page.waitForRequest(`/lessons/${slug}/welcome`)
    const answer = page.waitForResponse(`/lessons/${slug}/${path}`)
    await step.getByRole('button', { name: button, exact: true }).click()
    expect((await answer).status()).toBe(307)
    expect((await again).postData()).toBe('username=ada&password=engine-1843')
    await expect(asked).toHaveCount(count)
    await expect(asked.last()).toContainText(
      'I was asked by POST, and these fields came with it: username, password.',
    )
  }

  const anew = page.waitForRequest(`/lessons/${slug}/welcome`)
  const answer = page.waitForResponse(`/lessons/${slug}/with-303`)
  await step.getByRole('button', { name: 'Status 303' }).click()
  expect((await answer).status()).toBe(303)
  expect((await anew).method()).toBe('GET')
  await expect(asked.last()).toContainText('I was asked by GET, and no fields came with it.')
  const wire = step.getByRole('group', { name: 'On the wire' }).nth(2)
  await expect(wire.getByText(`POST /lessons/${slug}/welcome`).first()).toBeVisible()
  await expect(wire.getByText(`GET /lessons/${slug}/welcome`)).toBeVisible()
})

test('redirect() answers 303 to what a form sends, and 307 to other bodies', async ({ request }) => {
  for (const [contentType, status] of [
    ['application/x-www-form-urlencoded', 303],
    ['application/x-www-form-urlencoded;charset=UTF-8', 307],
  ] as const) {
    const response = await request.post(`/lessons/${slug}/with-redirect`, {
      headers: { 'content-type': contentType },
      data: 'username=ada&password=engine-1843',
      maxRedirects: 0,
    })
    expect(response.status()).toBe(status)
  }
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

  test('a learner is redirected with 307 and with 303', async ({ page }) => {
    for (const [button, said] of [
      ['NextResponse.redirect()', 'I was asked by POST, and these fields came with it: username, password.'],
      ['redirect()', 'I was asked by GET, and no fields came with it.'],
      ['Status 303', 'I was asked by GET, and no fields came with it.'],
    ] as const) {
      await page.goto(`/lessons/${slug}`)
      await page.getByRole('heading', { name: titles.break }).click()
      await page.getByRole('button', { name: button, exact: true }).click()
      await expect(page.getByText(said)).toBeVisible()
      expect(new URL(page.url()).pathname).toBe(`/lessons/${slug}/welcome`)
    }
  })
})

test('a learner goes the main path by keyboard alone', async ({ page }) => {
  const step = await openStep(page, slug, titles.predict)
  const reach = async (name: string) => {
    const button = step.getByRole('button', { name, exact: true })
    await expect(button).toHaveAttribute('aria-disabled', 'false')
    await page.keyboard.press('Tab')
    await expect(button).toBeFocused()
    await page.keyboard.press('Enter')
  }
  await page.getByRole('heading', { name: titles.predict }).click()
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
