import { openStep } from './lesson.ts'
import { expect, test } from './fixtures.ts'
import { hasSession, press, signIn, wanted } from './logout-fixtures.ts'

const slug = 'logout'
const predictTitle = 'A link that nobody clicks'
const breakTitle = 'Three logouts that go wrong'

test.use({ expectedComplaint: wanted })

test('a learner predicts, sees a link, and is logged out by its prefetch', async ({ page, context }) => {
  const step = await openStep(page, slug, predictTitle)
  await press(step, 'Sign in')
  await expect(step.getByText('Nothing has crossed yet that is yours.')).toBeVisible()
  await step.getByLabel('Still Ada: nobody has clicked').check()
  await press(step, 'Sign in')
  await expect(step.getByText('You are signed in as Ada.')).toBeVisible()
  expect(await hasSession(context)).toBe(true)

  await press(step, 'Show the link, prefetch off')
  await expect(step.getByText('shown with prefetch off')).toBeVisible()
  await press(step, 'Look')
  await expect(step.getByText('Signed in as Ada.', { exact: true })).toBeVisible()
  expect(await hasSession(context)).toBe(true)

  const prefetch = page.waitForResponse(/\/lessons\/logout\/broken\?shown=/)
  await press(step, 'Show the link, prefetch on')
  expect((await prefetch).request().headers()['next-router-prefetch']).toBe('1')
  await expect.poll(() => hasSession(context)).toBe(false)
  await press(step, 'Look')
  await expect(step.getByText('Signed out.', { exact: true })).toBeVisible()
  await expect(step.getByText('Nobody: to show the link was enough ✗ Not as you said.')).toBeVisible()
  const wire = step.getByRole('group', { name: 'On the wire' })
  await expect(wire.getByText('GET /lessons/logout/broken').first()).toBeVisible()
  await expect(wire.getByText(/303 · prefetch/).first()).toBeVisible()
})

test('a learner who clicks the link without prefetch is logged out by the click', async ({
  page,
  context,
}) => {
  const step = await openStep(page, slug, predictTitle)
  await step.getByLabel('Still Ada, until the page is loaded again').check()
  await press(step, 'Sign in')
  await expect(step.getByText('You are signed in as Ada.')).toBeVisible()
  await press(step, 'Show the link, prefetch off')
  await step.getByRole('link', { name: 'Log out' }).click()
  await expect(page.getByText('Signed out.')).toBeVisible()
  expect(await hasSession(context)).toBe(false)
})

test('a learner compares Flask, HTTP and Next.js, and logs out in a second tab', async ({
  page,
  context,
}) => {
  const title = 'Whoever likes may send a GET'
  const step = await openStep(page, slug, title)
  await expect(step.getByText("session.pop('username', None)")).toBeVisible()
  await expect(step.getByText('export const GET = lessonHandler(logOut)')).toBeVisible()

  const told = step.getByText(/^What this tab was told last/)
  const logOutElsewhere = async () => {
    await press(step, 'Sign in')
    await expect(told).toHaveText('What this tab was told last: You are signed in as Ada.')
    const opened = context.waitForEvent('page')
    await step.getByRole('link', { name: 'Open this lesson in a second tab' }).click()
    const second = await opened
    await expect(second.getByRole('link', { name: 'Log in' })).toBeVisible()
    const group = second.getByRole('group').filter({ has: second.getByRole('heading', { name: title }) })
    await press(group, 'Log out')
    await expect(group.getByText('What this tab was told last: Signed out.')).toBeVisible()
    await second.close()
    await page.getByRole('main').dispatchEvent('visibilitychange')
  }
  await logOutElsewhere()
  await expect(told).toHaveText('What this tab was told last: You are signed in as Ada.')
  await press(step, 'Look')
  await expect(told).toHaveText('What this tab was told last: Signed out.')

  await step.getByLabel('Ask the server when I come back to this tab').check()
  await logOutElsewhere()
  await expect(told).toHaveText('What this tab was told last: Signed out.')
})

test('a learner follows the broken link, then the fixed one, and reads the repair', async ({
  page,
  context,
}) => {
  const step = await openStep(page, slug, breakTitle)
  const answers = step.getByRole('status').first().getByRole('listitem')
  await press(step, 'Sign in')
  await press(step, 'Follow the link')
  await expect(answers.last()).toHaveText(/^GET \/lessons\/logout\/broken 200\s*Signed out\.$/)
  expect(await hasSession(context)).toBe(false)

  await step.getByLabel('Fixed', { exact: true }).check()
  await press(step, 'Sign in')
  await expect(answers.last()).toContainText('You are signed in as Ada.')
  await press(step, 'Follow the link')
  await expect(answers.last()).toHaveText(/^GET \/lessons\/logout\/fixed 405\s*A link cannot log you out\.$/)
  await press(step, 'Look')
  await expect(answers.last()).toContainText('Signed in as Ada.')
  expect(await hasSession(context)).toBe(true)
  await press(step, 'Press the button')
  await expect(answers.last()).toHaveText(/^POST \/lessons\/logout\/fixed 200\s*Signed out\.$/)
  expect(await hasSession(context)).toBe(false)

  await step.getByText('The repair, line by line').click()
  await expect(step.getByText('− export const GET = lessonHandler(logOut)')).toBeVisible()
  await expect(step.getByText('+ export const GET = lessonHandler(refuse)')).toBeVisible()
})

test('GET gets 405 with Allow, as a page too, and POST gets 303', async ({ page, request }) => {
  const link = await request.get('/lessons/logout/fixed')
  expect([link.status(), link.headers().allow]).toEqual([405, 'POST'])
  const opened = await page.goto('/lessons/logout/fixed')
  expect([opened?.status(), opened?.headers().allow]).toEqual([405, 'POST'])
  await expect(page.getByText('A link cannot log you out.')).toBeVisible()
  const button = await request.post('/lessons/logout/fixed', { maxRedirects: 0 })
  expect([button.status(), button.headers().location]).toEqual([303, '/lessons/logout/look'])
})

test('a learner is logged out by a picture', async ({ page, context }) => {
  const step = await openStep(page, slug, breakTitle)
  await press(step, 'Sign in')
  await expect.poll(() => hasSession(context)).toBe(true)
  await step.getByRole('link', { name: 'a page with a picture' }).click()
  await expect(page.getByRole('heading', { name: 'A page with a picture' })).toBeVisible()
  await expect.poll(() => hasSession(context)).toBe(false)
  await page.getByRole('link', { name: 'Back to the lesson' }).click()
  await expect(page.getByRole('heading', { name: breakTitle })).toBeVisible()
})

test('a learner’s copy outlives the cookie, and not the session', async ({ page, context }) => {
  const step = await openStep(page, slug, breakTitle)
  const last = step.getByRole('list', { name: 'What the server answered' }).getByRole('listitem').last()
  const pressLast = (name: string) =>
    step.getByRole('button', { name, exact: true }).filter({ visible: true }).last().click()
  const signInAndCopy = async () => {
    await pressLast('Sign in')
    await expect(last).toContainText('You are signed in as Ada.')
    await pressLast('Keep a copy')
    await expect(last).toContainText('A copy of your session id is kept.')
  }
  await signInAndCopy()
  await pressLast('Forget the cookie')
  await expect(last).toContainText('Signed out.')
  expect(await hasSession(context)).toBe(false)
  await pressLast('Send the copy')
  await expect(last).toHaveText(/200\s*The copy is signed in as Ada\.$/)

  await signInAndCopy()
  await pressLast('Log out')
  await expect(last).toContainText('Signed out.')
  await pressLast('Send the copy')
  await expect(last).toHaveText(/401\s*No session has this id\.$/)
})

test.describe('Back after the logout', () => {
  const pages = [
    { link: 'Ada’s letters', shown: 'Ada’s letters' },
    { link: 'the same letters, sent with no-store', shown: 'You are signed out' },
  ]
  for (const { link, shown } of pages) {
    test(`from “${link}” shows “${shown}”`, async ({ page }) => {
      const step = await openStep(page, slug, breakTitle)
      await signIn(page)
      await step.getByRole('link', { name: link }).click()
      await page.getByRole('button', { name: 'Log out' }).click()
      await expect(page.getByText('Signed out.')).toBeVisible()
      await page.goBack()
      await expect(page.getByRole('heading', { level: 1, name: shown })).toBeVisible()
      await page.reload()
      await expect(page.getByRole('heading', { level: 1, name: 'You are signed out' })).toBeVisible()
    })
  }

  test('shows the same where Chromium keeps whole pages alive', async ({
    playwright,
    launchOptions,
    baseURL,
  }) => {
    // Playwright switches the back/forward cache off, which people have on.
    const ignoreDefaultArgs = ['--disable-back-forward-cache']
    const browser = await playwright.chromium.launch({ ...launchOptions, ignoreDefaultArgs })
    for (const [path, shown] of [
      ['member', 'Ada’s letters'],
      ['member/no-store', 'You are signed out'],
    ] as const) {
      const page = await browser.newPage({ baseURL: baseURL ?? '' })
      await page.goto(`/lessons/${slug}`)
      await signIn(page)
      await page.goto(`/lessons/${slug}/${path}`)
      await page.getByRole('button', { name: 'Log out' }).click()
      await expect(page.getByText('Signed out.')).toBeVisible()
      await page.goBack({ waitUntil: 'commit' })
      await expect(page.getByRole('heading', { level: 1, name: shown })).toBeVisible()
    }
    await browser.close()
  })
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a learner is logged out by a link and by a picture, not by the fixed link', async ({
    page,
    context,
  }) => {
    const open = async (endpoint: 'Broken' | 'Fixed') => {
      await page.goto(`/lessons/${slug}`)
      await page.getByRole('heading', { name: breakTitle }).click()
      await page.getByLabel(endpoint, { exact: true }).check()
      return page.getByRole('article')
    }
    await press(await open('Broken'), 'Sign in')
    await expect(page.getByText('You are signed in as Ada.')).toBeVisible()
    await press(await open('Fixed'), 'Follow the link')
    await expect(page.getByRole('heading', { name: 'The server answered 405' })).toBeVisible()
    expect(await hasSession(context)).toBe(true)
    await press(await open('Fixed'), 'Press the button')
    await expect(page).toHaveURL('/lessons/logout/look')
    await expect(page.getByText('Signed out.')).toBeVisible()
    expect(await hasSession(context)).toBe(false)

    await press(await open('Broken'), 'Sign in')
    await (await open('Broken')).getByRole('link', { name: 'a page with a picture' }).click()
    await expect.poll(() => hasSession(context)).toBe(false)
  })

  test('a learner predicts, signs in and looks', async ({ page }) => {
    const act = async (name: string) => {
      await page.goto(`/lessons/${slug}`)
      await page.getByLabel('Nobody: to show the link was enough').check()
      await press(page.getByRole('article'), name)
    }
    await act('Sign in')
    await expect(page.getByText('You predicted: Nobody: to show the link was enough')).toBeVisible()
    await act('Look')
    await expect(page.getByText('Signed in as Ada.')).toBeVisible()
  })
})

test('a learner goes the main path by keyboard alone', async ({ page, context }) => {
  const step = await openStep(page, slug, predictTitle)
  await page.getByRole('heading', { name: predictTitle }).click()
  await expect(step).not.toHaveAttribute('open')
  await page.keyboard.press('Enter')
  await expect(step).toHaveAttribute('open')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowDown')
  await expect(step.getByLabel('Nobody: to show the link was enough')).toBeChecked()
  const tabTo = async (name: string, key = 'Tab') => {
    const button = step.getByRole('button', { name, exact: true })
    await page.keyboard.press(key)
    await expect(button).toBeFocused()
    await expect(button).not.toHaveAttribute('aria-disabled', 'true')
  }
  await tabTo('Sign in')
  await page.keyboard.press('Enter')
  await expect(step.getByText('You are signed in as Ada.')).toBeVisible()
  await tabTo('Look')
  await tabTo('Show the link, prefetch off')
  await tabTo('Show the link, prefetch on')
  await page.keyboard.press('Enter')
  await expect.poll(() => hasSession(context)).toBe(false)
  await tabTo('Show the link, prefetch off', 'Shift+Tab')
  await tabTo('Look', 'Shift+Tab')
  await page.keyboard.press('Enter')
  await expect(step.getByText('Nobody: to show the link was enough ✓ As you said.')).toBeVisible()
})
