import { expect, test } from './fixtures.ts'
import { recall } from '../app/lessons/set-and-read/recall.ts'
import { solution } from './set-and-read-fixtures.ts'
import { fill, runAll, verdict } from './exercise.ts'
import { answerAll, goToStep, openRepair, openStep } from './lesson.ts'

const slug = 'set-and-read'

test('a learner predicts, sets, reads, and sees the same bytes go and come', async ({ page }) => {
  const step = await openStep(page, slug, 'Who sees the cookie, and when?')
  await step.getByRole('button', { name: 'Set' }).click()
  await expect(step.getByText('Nothing has crossed yet that is yours.')).toBeVisible()

  await step.getByLabel('The request of Set').check()
  await step.getByRole('button', { name: 'Set' }).click()
  await expect(step.getByText('I have answered with a Set-Cookie line.')).toBeVisible()
  await step.getByRole('button', { name: 'Read' }).click()
  await expect(step.getByText('Hello, Ada!')).toBeVisible()
  await expect(step.getByText('The request of Read ✗ Not as you said.')).toBeVisible()

  const wire = step.getByRole('group', { name: 'On the wire' })
  await expect(wire.getByText('Set-Cookie: username=Ada; Path=/').first()).toBeVisible()
  await expect(wire.getByText(/lab=…\(25 bytes\); username=Ada/)).toBeVisible()
  await expect(wire.getByRole('listitem').filter({ hasText: 'POST /lessons/set-and-read/set' })).toHaveCount(
    1,
  )
})

test('a learner compares Flask, HTTP and Next.js, with their own last exchange', async ({ page }) => {
  const step = await openStep(page, slug, 'The same bytes, three times')
  await expect(step.getByText("response.set_cookie('username', 'Ada')")).toBeVisible()
  await expect(step.getByText("cookieStore.set('username', 'Ada')")).toBeVisible()
  await expect(step.getByText('HTTP: an example').first()).toBeVisible()

  await goToStep(page, 'Who sees the cookie, and when?')
  await page.getByLabel('The request of Read').check()
  await page.getByRole('button', { name: 'Set', exact: true }).click()
  await expect(page.getByText('I have answered with a Set-Cookie line.', { exact: true })).toBeVisible()
  await goToStep(page, 'The same bytes, three times')
  await expect(step.getByText('HTTP: your own last exchange')).toBeVisible()
  await expect(
    step.getByLabel('HTTP').filter({ hasText: 'Set-Cookie: username=Ada; Path=/' }).first(),
  ).toBeVisible()
  await expect(step.getByRole('row', { name: /^username=Ada 11 localhost \/ none/ })).toBeVisible()
})

test('a learner overwrites before reading, sees it fail, and sees the repair', async ({ page }) => {
  const step = await openStep(page, slug, 'Three ways to lose a cookie')
  const answers = step.getByRole('list', { name: 'What the server answered' }).first().getByRole('listitem')
  const visit = step.getByRole('button', { name: 'Visit' })
  const startedAt = new Date().toISOString()
  await visit.click()
  await expect(answers).toHaveCount(1)
  const [, claimed = ''] = /Your last visit: (\S+)/.exec(await answers.innerText()) ?? []
  expect(claimed > startedAt, `${claimed} is this visit, not the last one`).toBe(true)

  await page.context().clearCookies({ name: 'seen' })
  await step.getByLabel('Fixed', { exact: true }).check()
  await visit.click()
  await expect(answers.nth(1)).toContainText('Your last visit: never')
  await visit.click()
  await expect(answers.nth(2)).toContainText(/Your last visit: 20\d\d-/)
  await openRepair(step)
  await expect(step.getByText("−   cookieStore.set('seen', new Date().toISOString())")).toBeVisible()
  await expect(step.getByText("+   cookieStore.set('seen', new Date().toISOString())")).toBeVisible()
})

test('a learner sets more than a browser keeps, and nothing tells', async ({ page, context }) => {
  const step = await openStep(page, slug, 'Three ways to lose a cookie')
  await step.getByRole('button', { name: 'Set 5,000 characters, then look' }).click()
  await expect(step.getByText('and see no error.')).toBeVisible()
  await expect(step.getByText('No basket came.')).toBeVisible()
  await expect(step.getByText(/to be refused; did not come back/)).toBeVisible()
  expect((await context.cookies()).map(({ name }) => name)).toEqual(['lab'])
})

test('a page of Next.js cannot set a cookie, and says so', async ({ page, context }) => {
  const step = await openStep(page, slug, 'Three ways to lose a cookie')
  await expect(step.getByRole('link', { name: 'many people meet first' })).toHaveAttribute(
    'href',
    'https://github.com/vercel/next.js/issues/51875',
  )
  await step.getByRole('link', { name: 'This page tries to set one' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'A page that sets a cookie' })).toBeVisible()
  await expect(
    page.getByText(/Cookies can only be modified in a Server Action or Route Handler/),
  ).toBeVisible()
  expect((await context.cookies()).filter(({ name }) => name === 'visited')).toEqual([])
  await page.getByRole('link', { name: 'Back to the lesson' }).click()
  await expect(page.getByRole('heading', { name: 'Setting a cookie in a page' })).toBeVisible()
})

test('a learner believes whatever comes, is told so, then passes', async ({ page }) => {
  await openStep(page, slug, 'When were you here last?')
  await fill(page, { ...solution, isDate: 'true' })
  await runAll(page, 4)
  await expect(verdict(page)).toContainText('Failed.')
  await expect(verdict(page)).toContainText('the answer still was')
  await fill(page, solution)
  await runAll(page, 4)
  await expect(verdict(page)).toContainText('Passed.')
  await expect(verdict(page)).not.toContainText('This judges what a browser does.')
})

test('a learner answers each question wrongly and rightly, and is told why', async ({ page }) => {
  await openStep(page, slug, 'What stays')
  await expect(page.getByRole('link', { name: '“HTTP forgets”' })).toBeVisible()
  await answerAll(page, recall)
})

test('a learner on a small screen chooses one of the three columns', async ({ page }) => {
  const step = await openStep(page, slug, 'The same bytes, three times')
  await page.setViewportSize({ width: 360, height: 740 })
  const flask = step.getByText("response.set_cookie('username', 'Ada')")
  await expect(flask).toBeHidden()
  await expect(step.getByLabel('HTTP', { exact: true }).filter({ visible: true }).first()).toBeVisible()
  await step.getByRole('radio', { name: 'Flask' }).first().check()
  await expect(flask).toBeVisible()
  await step.getByRole('radio', { name: 'Next.js' }).first().check()
  await expect(flask).toBeHidden()
  await expect(step.getByText("cookieStore.set('username', 'Ada')")).toBeVisible()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a learner predicts, sets, and is shown the answer with the way back', async ({ page }) => {
    await page.goto(`/lessons/${slug}`)
    await page.getByRole('button', { name: 'Set', exact: true }).click()
    await expect(page).toHaveURL(`/lessons/${slug}`)

    await page.getByLabel('The request of Read').check()
    await page.getByRole('button', { name: 'Set', exact: true }).click()
    await expect(page.getByRole('heading', { name: 'The server answered 200' })).toBeVisible()
    await expect(page.getByText('You predicted: The request of Read')).toBeVisible()
    await page.getByRole('link', { name: 'Back to “Set a cookie, read it back”' }).click()

    await page.getByLabel('The request of Read').check()
    await page.getByRole('button', { name: 'Read', exact: true }).click()
    await expect(page.getByText('Hello, Ada!')).toBeVisible()
  })

  test('a learner opens one step at a time, and flips the switch', async ({ page }) => {
    await page.goto(`/lessons/${slug}`)
    await page.getByRole('heading', { name: 'Three ways to lose a cookie' }).click()
    await expect(page.getByRole('button', { name: 'Set', exact: true })).toBeHidden()
    await page.getByLabel('Fixed', { exact: true }).check()
    await page.getByRole('button', { name: 'Visit' }).click()
    await expect(page.getByText('Your last visit: never')).toBeVisible()
  })
})

test('another site cannot call a lesson’s endpoints; an address that was typed in works', async ({
  request,
}) => {
  for (const endpoint of ['set', 'too-big']) {
    const headers = { 'sec-fetch-site': 'cross-site' }
    const response = await request.post(`/lessons/${slug}/${endpoint}`, { headers })
    expect(response.status()).toBe(403)
    expect(response.headers()).not.toHaveProperty('set-cookie')
  }
  const typed = await request.get(`/lessons/${slug}/fixed`, { headers: { 'sec-fetch-site': 'none' } })
  expect(typed.status()).toBe(200)
})
