import type { Locator, Page } from '@playwright/test'
import { answers, fill, runAll, runStep, solutionOf, verdict } from './exercise.ts'
import { expect, test } from './fixtures.ts'
import { answersIn, cookieNames, openRepair, openStep, press } from './lesson.ts'
import { linesOf } from './wire.ts'

const slug = 'staying-signed-in'
const breakTitle = 'Three ways to renew it wrongly'

/**
 * Logs in, visits after 1.1 seconds, and again after 2.1: past the idle time of the login, not of the first visit. A
 * machine that is busy for half a second misses a moment: then once more.
 */
async function visitTwice(page: Page, step: Locator, endpoint: 'broken' | 'fixed') {
  const pressed = async (name: string) => {
    const answer = page.waitForResponse(new RegExp(`/${endpoint}(\\?|$)`))
    await press(step, name)
    return answer
  }
  for (;;) {
    await pressed('Log in, 2 seconds idle')
    const loggedInAt = Date.now()
    const since = () => Date.now() - loggedInAt
    const past = (milliseconds: number) =>
      expect.poll(since, { intervals: [50] }).toBeGreaterThan(milliseconds)
    await past(1100)
    const first = await pressed('Visit')
    const isFirstInTime = since() < 1900
    await past(2100)
    const second = await pressed('Visit')
    if (isFirstInTime && since() < 2900) return { first, second }
  }
}

test('a learner extends the cookie and not what is inside, and repairs it', async ({ page, context }) => {
  const step = await openStep(page, slug, breakTitle)
  const broken = await visitTwice(page, step, 'broken')
  expect(broken.first.status()).toBe(200)
  const sent = (await broken.first.request().headerValue('cookie')) ?? ''
  const [line = ''] = await linesOf(broken.first)
  expect(line).toMatch(/^stay_pass=Fe26\.2\S+; .*Max-Age=2;/)
  expect(sent, 'the very value that came').toContain(line.split(';', 1)[0])
  expect(await broken.second.text()).toBe('Signed out. The cookie came, but the idle limit is reached.')
  expect(await cookieNames(context)).toContain('stay_pass')

  await step.getByLabel('Fixed', { exact: true }).check()
  const fixed = await visitTwice(page, step, 'fixed')
  expect(await fixed.second.text()).toBe('Signed in as Ada. The cookie lives 2 seconds from now.')
  const [first, second] = [await linesOf(fixed.first), await linesOf(fixed.second)]
  expect(first[0]?.split(';', 1)).not.toEqual(second[0]?.split(';', 1))
  await openRepair(step)
  await expect(
    step.getByRole('insertion').getByText('const renewed = { ...session, renewedAt: now }'),
  ).toBeVisible()
  await expect(step.getByRole('deletion').getByText("cookieStore.set('stay_pass', seal,")).toBeVisible()
})

test('a slow page undoes a logout, and one that asks first does not', async ({ page, context }) => {
  const step = await openStep(page, slug, breakTitle)
  const raced = answersIn(step)
  await press(step, 'Race: it renews in any case')
  await expect(raced).toHaveText([
    /race\/log-in 200\s*Signed in as Ada\.$/,
    /race\/log-out 200\s*Logged out: the cookie is deleted, the row on the server too\.$/,
    /race\/slow\?work=short 200\s*The slow page is done, and has renewed the cookie\.$/,
    /race\/look 200\s*The cookie opens: by the cookie alone, signed in as Ada\.\s*Its row on the server: gone\.$/,
  ])
  expect(await cookieNames(context)).toContain('stay_race')

  await press(step, 'Race: it asks first')
  await expect(raced.nth(2)).toContainText('The slow page is done. The session is gone: no cookie.')
  await expect(raced.nth(3)).toContainText('No session came: signed out.')
  expect(await cookieNames(context)).not.toContain('stay_race')
  await expect(step.getByText('const isThere = await touchSession(session.sid, now)')).toBeVisible()
  for (const [name, thread] of [
    ['met it in Express', 'expressjs/session/issues/640'],
    ['Next’s own starter', 'nextjs/saas-starter/pull/116'],
  ] as const)
    await expect(step.getByRole('link', { name })).toHaveAttribute('href', `https://github.com/${thread}`)
})

test('a page sees what proxy.ts sets by response.cookies, and not a line', async ({ page }) => {
  const visit = async (path: string) => {
    const response = await page.goto(`/lessons/${slug}/${path}`)
    const lines = await linesOf(response)
    return { read: await page.getByText(/^(\d+|nothing)$/).innerText(), line: lines[0]?.split(';', 1)[0] }
  }
  expect(await visit('line-page')).toEqual({ read: 'nothing', line: 'stay_count=1' })
  expect(await visit('line-page')).toEqual({ read: '1', line: 'stay_count=2' })
  expect(await visit('cookies-page')).toEqual({ read: '3', line: 'stay_count=3' })
  expect(await visit('cookies-page')).toEqual({ read: '4', line: 'stay_count=4' })
  await page.getByRole('link', { name: 'Back to the lesson' }).click()
  const link = page.getByRole('link', { name: 'A page whose cookie is set by a line' })
  await expect(link).toBeVisible()
  await expect(page.getByRole('link', { name: 'without the cookie' })).toHaveAttribute(
    'href',
    /next\.js\/issues\/49442$/,
  )
})

test('a learner ends nothing, reads why, and keeps both clocks', async ({ page }) => {
  const step = await openStep(page, slug, 'Keep both clocks')
  await expect(verdict(page)).toContainText('Not attempted. Nobody has logged in yet.')
  await runStep(page, 'Log in')
  await runStep(page, 'Wait past the idle time')
  await runStep(page, 'Visit after the idle limit')
  await expect(verdict(page)).toContainText(
    /Failed\. A visit \d\.\d s after .* was let in\. The \w+ limit is/,
  )

  await fill(page, solutionOf(slug))
  // A machine that is busy for half a second misses a moment: then once more.
  await expect(async () => {
    await runAll(page, 11)
    await expect(verdict(page)).toContainText('Passed. A renewal past half of the idle time', {
      timeout: 3000,
    })
  }).toPass()
  await expect(answers(page).nth(3)).toContainText('Visit: 200 Signed in as Ada. Renewed.')
  await expect(answers(page).nth(7)).toContainText('401 Signed out: a limit is reached.')

  await press(step, 'Take 30 seconds and 1 minute')
  await expect(step.getByText('From the next login on: idle limit 30 s')).toBeVisible()
  await runStep(page, 'Log in')
  await expect(answers(page)).toContainText('Idle limit: 30 s, absolute limit: 60 s.')
})
