import { goToStep, openByKeyboard, openStep, press, tabTo } from './lesson.ts'
import { expect, test } from './fixtures.ts'
import { breakTitle, hasSession, wanted } from './logout-fixtures.ts'

const slug = 'logout'
const predictTitle = 'A link that nobody clicks'

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

  const observe = await goToStep(page, 'Whoever likes may send a GET')
  await expect(observe.getByText('HTTP: your own last exchange')).toBeVisible()
  await expect(observe.getByLabel('HTTP', { exact: true }).last()).toContainText('GET /lessons/logout/broken')
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
  await openByKeyboard(page, step, predictTitle)
  await page.keyboard.press('ArrowDown')
  await expect(step.getByLabel('Nobody: to show the link was enough')).toBeChecked()
  const reach = (name: string, key = 'Tab') =>
    tabTo(page, step.getByRole('button', { name, exact: true }), key)
  await reach('Sign in')
  await page.keyboard.press('Enter')
  await expect(step.getByText('You are signed in as Ada.')).toBeVisible()
  await reach('Look')
  await reach('Show the link, prefetch off')
  await reach('Show the link, prefetch on')
  await page.keyboard.press('Enter')
  await expect.poll(() => hasSession(context)).toBe(false)
  await reach('Show the link, prefetch off', 'Shift+Tab')
  await reach('Look', 'Shift+Tab')
  await page.keyboard.press('Enter')
  await expect(step.getByText('Nobody: to show the link was enough ✓ As you said.')).toBeVisible()
})
