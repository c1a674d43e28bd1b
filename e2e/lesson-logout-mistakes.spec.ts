import { expect, test } from './fixtures.ts'
import { answersIn, openRepair, openStep, press } from './lesson.ts'
import { breakTitle, hasSession, signIn, wanted } from './logout-fixtures.ts'

const slug = 'logout'

test.use({ expectedComplaint: wanted })

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

  await openRepair(step)
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
  const last = answersIn(step).last()
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
