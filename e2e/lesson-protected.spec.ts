import type { Locator, Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { goToStep, openStep, press, tabTo } from './lesson.ts'
import { fold } from './unfold.ts'

const slug = 'protected'
const base = `/lessons/${slug}`
const diary = 'The spare key lies under the third pot.'
const titles = {
  predict: 'Three doors to one diary',
  observe: 'Ask where the data is read',
  break: 'Guards that leave a door open',
}

// A door that is closed with 401, as it should be.
test.use({ expectedComplaint: /^error: Failed to load resource: .* status of 401 / })

test('a learner predicts, knocks at three doors signed out, and only the page asks', async ({ page }) => {
  const step = await openStep(page, slug, titles.predict)
  await press(step, 'Call the API')
  await expect(step.getByText('Nothing has crossed yet that is yours.')).toBeVisible()

  await step.getByLabel('Both refuse').check()
  const answer = page.waitForResponse(`${base}/door/page`)
  await press(step, 'Open the page')
  expect((await answer).status()).toBe(303)
  await expect(step.getByText('After that you go to /lessons/protected/door/page')).toBeVisible()
  await press(step, 'Call the API')
  await expect(step.getByText(`{"day":"Monday","text":"${diary}"}`)).toBeVisible()
  await press(step, 'Post the form')
  await expect(step.getByText('Monday is torn out.')).toBeVisible()
  await expect(step.getByText('Both do what they are asked ✗ Not as you said.')).toBeVisible()
  await expect(step.getByRole('group', { name: 'On the wire' }).getByText(/303/).first()).toBeVisible()
})

test('a learner knocks where the data is guarded, signs in, knocks again, signs out', async ({
  page,
  context,
}) => {
  const step = await openStep(page, slug, titles.observe)
  const answers = step.getByRole('list', { name: 'What the server answered' })
  await press(step, 'Open the page')
  await expect(answers).toContainText('After that you go to /lessons/protected/data/page')
  const refusal = page.waitForResponse(`${base}/data/api`)
  await press(step, 'Call the API')
  await expect(answers).toContainText('GET /lessons/protected/data/api 401{"error":"Not signed in."}')
  expect(await (await refusal).allHeaders()).toMatchObject({
    'content-type': 'application/json',
    'cache-control': 'no-store',
  })
  await press(step, 'Post the form')
  await expect(answers).toContainText('POST /lessons/protected/data/form 401')
  await expect(answers).not.toContainText('third pot')
  await expect(step.getByText('raise NotSignedIn')).toBeVisible()
  await expect(step.getByText('return username ? diary : null')).toBeVisible()
  await expect(step.getByText('HTTP: your own last exchange')).toBeVisible()
  await expect(step.getByLabel('HTTP', { exact: true }).last()).toContainText(
    /^GET \/lessons\/protected\/data\/api[^]*\n401$/,
  )

  await press(step, 'Sign in')
  await expect(answers).toContainText('You are signed in as Ada, for practice.')
  const cookies = await context.cookies()
  expect(cookies.find(({ name }) => name === 'diary_session')).toMatchObject({ path: base, httpOnly: true })
  expect(cookies.map(({ name }) => name)).not.toContain('session')
  await press(step, 'Open the page')
  await expect(answers).toContainText(`Monday: ${diary}`)
  await press(step, 'Call the API')
  await expect(answers).toContainText(`"text":"${diary}"`)
  await press(step, 'Post the form')
  await expect(answers).toContainText('Monday is torn out.')

  await press(step, 'Sign out')
  await expect(answers).toContainText('You are signed out.')
  expect((await context.cookies()).map(({ name }) => name)).toEqual(['lab'])
})

test('a session that was ended opens nothing, with its cookie neither', async ({ request }) => {
  await request.post(`${base}/session`)
  const { cookies } = await request.storageState()
  const kept = cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
  expect((await request.get(`${base}/data/api`)).status()).toBe(200)
  await request.post(`${base}/session/end`)
  const replay = await request.get(`${base}/data/api`, { headers: { cookie: kept } })
  expect(replay.status()).toBe(401)
})

test('a learner asks for the real protected page without cookies, and gets 401', async ({ page }) => {
  const step = await openStep(page, slug, titles.observe)
  const asked = page.waitForRequest('/protected')
  await press(step, 'Ask for /protected')
  await expect(step.getByText('{"error":"Not signed in: this needs a session cookie')).toBeVisible()
  expect(await (await asked).headerValue('cookie')).toBeNull()
})

/** Opens a step of the lesson anew, with no script to wait for. */
async function stepOf(page: Page, title: string): Promise<Locator> {
  await page.goto(base)
  return goToStep(page, title)
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a learner predicts, knocks, signs in, and knocks at the guarded data', async ({ page, context }) => {
    const act = async (title: string, name: string) => press(await stepOf(page, title), name)
    await page.goto(base)
    await page.getByLabel('Both do what they are asked').check()
    await page.getByRole('button', { name: 'Call the API', exact: true }).click()
    await expect(page.getByText('You predicted: Both do what they are asked')).toBeVisible()
    await expect(page.getByText(diary)).toBeVisible()
    await act(titles.observe, 'Call the API')
    await expect(page.getByRole('heading', { name: 'The server answered 401' })).toBeVisible()
    await act(titles.observe, 'Open the page')
    await expect(page).toHaveURL(/protected\/login/)
    await expect(page.getByText('After that you go to /lessons/protected/data/page')).toBeVisible()
    await act(titles.observe, 'Sign in')
    expect((await context.cookies()).map(({ name }) => name)).toContain('diary_session')
    await act(titles.observe, 'Open the page')
    await expect(page.getByText(`Monday: ${diary}`)).toBeVisible()
    await act(titles.break, 'Simple test, ////evil.example')
    await expect(page.getByText('A browser would go to http://evil.example/')).toBeVisible()
  })
})

test('a learner goes the main path by keyboard alone', async ({ page }) => {
  const step = await openStep(page, slug, titles.predict)
  await fold(page.getByRole('heading', { name: titles.predict }))
  await page.keyboard.press('Enter')
  await tabTo(page, step.getByRole('radio').first())
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowUp')
  await expect(step.getByLabel('Both do what they are asked')).toBeChecked()
  for (const [name, said] of [
    ['Open the page', 'After that you go to'],
    ['Call the API', diary],
    ['Post the form', 'Monday is torn out.'],
  ] as const) {
    const button = step.getByRole('button', { name, exact: true })
    await expect(button).toHaveAttribute('aria-disabled', 'false')
    await page.keyboard.press('Tab')
    await expect(button).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(step.getByRole('status').getByText(said).first()).toBeVisible()
  }
  await expect(step.getByText('Both do what they are asked ✓ As you said.')).toBeVisible()
})
