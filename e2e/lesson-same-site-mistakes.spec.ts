import { expect, prize, test } from './cross-site-fixtures.ts'
import { closeTab, openRepair, openStep, openTab, press } from './lesson.ts'
import { claim, form, letter, link, signIn, titles, wanted } from './same-site-fixtures.ts'

const slug = 'same-site'

test.describe.configure({ timeout: 90_000 })
test.use({ expectedComplaint: wanted })

test('a learner sees Lax fail at a transfer on GET, and a POST with a second lock hold', async ({ page }) => {
  const step = await openStep(page, slug, titles.break)
  await press(step, 'Sign in')
  await expect(step.getByText('You are signed in at the bank as Ada.')).toBeVisible()
  const broken = await openTab(step, 'The prize page for the broken bank', prize)
  expect(await claim(broken, ...link)).toContain('The bank pays 100 crumbs from Ada’s account.')
  expect(await claim(broken, ...form)).toContain('nobody is signed in')
  const fixed = await openTab(step, 'The prize page for the fixed bank', prize)
  expect(await claim(fixed, ...link)).toContain('A link cannot transfer money.')
  expect(await claim(fixed, ...form)).toContain('nobody is signed in')
  await step.getByLabel('Fixed', { exact: true }).check()
  await press(step, 'Pay the rent')
  await expect(step.getByText('The bank pays 100 crumbs from Ada’s account.')).toBeVisible()
  await openRepair(step)
  await expect(
    step.getByText('+ export const GET = lessonHandler(refuse, { isAttacked: true })'),
  ).toBeVisible()

  const desk = step.getByRole('form', { name: 'The counter with two locks' })
  await signIn(desk, 'Sign in with SameSite=None')
  const own = await openTab(desk, 'Open the bank’s own form', 'Crumb Bank')
  await own.getByRole('button', { name: 'Pay the rent' }).click()
  await expect(own.getByText('The bank pays 100 crumbs from Ada’s account.')).toBeVisible()
  const robber = await openTab(desk, 'Open the prize page for the bank with the second lock', prize)
  const refusal = await claim(robber, ...form)
  expect(refusal).toContain('The server answered 403')
  expect(refusal).toMatch(/Refused\. Origin: http:\/\/127\.0\.0\.1:\d+\. Token: missing or wrong\./)
  // No page can write an Origin of its own, and the token alone is missing here.
  const forged = await page.evaluate(async () => {
    const body = new URLSearchParams({ csrf: 'x' })
    const headers = { Origin: 'http://evil.example' }
    return (await fetch('/lessons/same-site/checked', { method: 'POST', headers, body })).text()
  })
  expect(forged).toMatch(/Origin: http:\/\/localhost:\d+\. Token: missing or wrong\.$/)
})

test('a learner’s cookie without SameSite goes with a form at first, and the clock says how long', async ({
  page,
}) => {
  await page.clock.install()
  const step = await openStep(page, slug, titles.break)
  const desk = step.getByRole('form', { name: 'The counter without SameSite' })
  await desk.getByLabel('Yes: it is not Lax, or not yet').check()
  await signIn(desk, 'Sign in without SameSite')
  const robber = await openTab(desk, 'Open the prize page at once', prize)
  expect(await claim(robber, ...form)).toContain('The bank pays 100 crumbs')
  await expect(desk.getByText('Yes: it is not Lax, or not yet ✓ As you said.')).toBeVisible()

  // What comes after the two minutes is seen in cross-site.spec.ts, which waits for them.
  const clock = desk.getByRole('status').filter({ hasText: /two minutes|seconds/ })
  await expect(clock).toHaveText('The two minutes have begun: let the form attack.')
  await page.clock.fastForward(61_000)
  await expect(clock).toHaveText('60 seconds are left: let the form attack.')
  await page.clock.fastForward(50_000)
  await expect(clock).toHaveText('10 seconds are left: let the form attack.')
  await page.clock.fastForward(11_000)
  await expect(clock).toHaveText('The two minutes are over. Let the form attack once more.')
})

const browsers = {
  Firefox: {
    userAgent: 'Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0',
    sentence: 'Firefox, as it was measured, has no two minutes',
  },
  Safari: {
    userAgent:
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.4 Safari/605.1.15',
    sentence: 'Your browser was not measured for this',
  },
}

for (const [name, { userAgent, sentence }] of Object.entries(browsers))
  test(`a learner in ${name} is shown no clock, and is told why`, async ({ openBrowser }) => {
    const step = await openStep(await openBrowser({ userAgent }), slug, titles.break)
    const desk = step.getByRole('form', { name: 'The counter without SameSite' })
    await desk.getByLabel('Yes: it is not Lax, or not yet').check()
    await signIn(desk, 'Sign in without SameSite')
    await expect(desk.getByText(sentence)).toBeVisible()
    await expect(desk.getByText('The two minutes')).toHaveCount(0)
  })

test('a learner is signed out by Strict and a link, and loses a cookie to Python’s None', async ({
  page,
  context,
}) => {
  const step = await openStep(page, slug, titles.break)
  const desk = step.getByRole('form', { name: 'The counter and the mailbox' })
  await signIn(desk, 'Sign in with SameSite=Strict')
  const mailbox = await openTab(desk, 'Open your mailbox', 'Your mailbox')
  expect(await claim(mailbox, ...letter)).toContain('Please log in to see your account.')
  await page.request.get('/lessons/same-site/account')
  await signIn(desk, 'Sign in with SameSite=Lax')
  expect(await claim(mailbox, ...letter)).toContain('Signed in as Ada.')
  await closeTab(mailbox)

  await press(step, 'Set the three cookies')
  await expect(step.getByText('I have set three cookies, as Flask does.')).toBeVisible()
  await press(step, 'Look')
  await expect(step.getByText('These came: widget_none, widget_secure.')).toBeVisible()
  const widgets = (await context.cookies()).filter(({ name }) => name.startsWith('widget'))
  expect(widgets.map(({ name, sameSite }) => [name, sameSite])).toEqual([
    ['widget_none', 'Lax'],
    ['widget_secure', 'None'],
  ])
})
