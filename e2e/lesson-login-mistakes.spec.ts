import { expect, test } from './fixtures.ts'
import { openRepair, openStep } from './lesson.ts'

const slug = 'login'
const title = 'Three mistakes at the door'

test('a learner plants an id and gets into ada’s session, and no more once it is repaired', async ({
  page,
}) => {
  const step = await openStep(page, slug, title)
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

  await openRepair(step)
  await expect(step.getByText("−   await reuseLabSession(learner, id, 'ada')")).toBeVisible()
  await expect(step.getByText('+   if (oldId) await endLabSession(learner, oldId)')).toBeVisible()
})

test('a learner finds out who has an account by two messages, and not by one', async ({ page }) => {
  const step = await openStep(page, slug, title)
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
  const step = await openStep(page, slug, title)
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
  await expect(wire.getByText(`GET /lessons/${slug}/welcome`, { exact: true })).toBeVisible()
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

  test('a learner is redirected with 307 and with 303', async ({ page }) => {
    for (const [button, said] of [
      ['NextResponse.redirect()', 'I was asked by POST, and these fields came with it: username, password.'],
      ['redirect()', 'I was asked by GET, and no fields came with it.'],
      ['Status 303', 'I was asked by GET, and no fields came with it.'],
    ] as const) {
      await page.goto(`/lessons/${slug}`)
      await page.getByRole('heading', { name: title }).click()
      await page.getByRole('button', { name: button, exact: true }).click()
      await expect(page.getByText(said)).toBeVisible()
      expect(new URL(page.url()).pathname).toBe(`/lessons/${slug}/welcome`)
    }
  })
})
