import type { BrowserContext, Locator, Page } from '@playwright/test'
import { recall } from '../app/lessons/staying-signed-in/recall.ts'
import { expect, test } from './fixtures.ts'
import { answerAll, answersIn, cookieNames, goToStep, openStep, press, tabTo } from './lesson.ts'
import { unfold } from './unfold.ts'

const slug = 'staying-signed-in'
const predictTitle = 'Does a busy session ever end?'
const atTheEnd = 'At the absolute limit, in the middle of your visits'
const short = '2 seconds idle, 5 seconds in all'

async function cookieOf(context: BrowserContext) {
  return (await context.cookies()).find(({ name }) => name === 'stay_session')
}

/** Visits whenever half of the idle time is over, until the server lets nobody in. */
async function visitToTheEnd(page: Page, step: Locator): Promise<void> {
  await press(step, 'Log in')
  await expect(answersIn(step)).toHaveCount(1)
  await expect(async () => {
    await page
      .getByText(/^(Half of the idle time is over|The \w+ limit is reached)/)
      .waitFor({ timeout: 3000 })
    const answer = page.waitForResponse('/lessons/staying-signed-in/visit')
    await press(step, 'Visit')
    expect((await answer).status()).toBe(401)
  }).toPass({ intervals: [1] })
}

test('a learner predicts, keeps a session alive, and sees it end at the absolute limit', async ({
  page,
  context,
}) => {
  const step = await openStep(page, slug, predictTitle)
  await step.getByLabel(short).check()
  await step.getByRole('button', { name: 'Log in' }).click()
  expect(await context.cookies(), 'nothing works before a prediction').toEqual([])

  await step.getByLabel('Never, as long as you go on visiting').check()
  // A machine that is busy for two seconds lets the session idle: then once more.
  await expect(async () => {
    await visitToTheEnd(page, step)
    await expect(answersIn(step).last()).toContainText(
      'Signed out. The cookie came, but the absolute limit is reached.',
    )
  }).toPass()
  await expect(answersIn(step).filter({ hasText: 'Signed in as Ada. Renewed.' })).not.toHaveCount(0)
  await expect(step.getByText(`${atTheEnd} ✗ Not as you said.`)).toBeVisible()
  expect((await cookieOf(context))?.expires, 'a session cookie').toBe(-1)
  const wire = step.getByRole('group', { name: 'On the wire' })
  await expect(wire.getByText('GET /lessons/staying-signed-in/visit').first()).toBeVisible()

  const observe = await goToStep(page, 'Two instants in a seal')
  await expect(observe.getByText('const renewed = { ...session, renewedAt: now }')).toBeVisible()
  await expect(observe.getByText('app.permanent_session_lifetime = timedelta(')).toBeVisible()
  await expect(observe.getByText('HTTP: your own last exchange')).toBeVisible()
  await expect(
    observe
      .getByRole('group', { name: 'The jar' })
      .getByText(/^stay_session/)
      .first(),
  ).toBeVisible()
  await expect(observe.getByRole('link', { name: 'may survive' })).toHaveAttribute(
    'href',
    'https://github.com/js-cookie/js-cookie/issues/96',
  )
  await unfold(observe.getByText('What this app does with your own session'))
  await expect(observe.getByText('export const IDLE_SECONDS = 24 * HOUR_SECONDS')).toBeVisible()
})

test('a learner lets a session idle, not remembered and remembered', async ({ page, context }) => {
  const step = await openStep(page, slug, predictTitle)
  await step.getByLabel(atTheEnd).check()
  await step.getByLabel(short).check()
  const idleOnce = async () => {
    await press(step, 'Log in')
    await expect(step.getByRole('meter')).toHaveCount(2)
    await expect(step.getByText(/^Idle limit: \d of 2 s left/)).toBeVisible()
    await expect(
      step.getByText('Half of the idle time is over: a visit renews the session now.'),
    ).toBeVisible()
    await expect(step.getByText('The idle limit is reached. Visit once more.')).toBeVisible()
  }
  await idleOnce()
  await press(step, 'Visit')
  await expect(answersIn(step).last()).toContainText(
    'Signed out. The cookie came, but the idle limit is reached.',
  )

  await step.getByLabel('Remember me').check()
  await idleOnce()
  await expect(step.getByText(/stay_session=.*; Max-Age=2; HttpOnly/).first()).toBeVisible()
  await expect.poll(() => cookieOf(context)).toBeUndefined()
  await press(step, 'Visit')
  await expect(answersIn(step).last()).toContainText('Signed out. No session came.')
  await expect(step.getByText('What happened')).toBeHidden()
})

test('a learner goes the main path by keyboard alone', async ({ page }) => {
  const step = await openStep(page, slug, predictTitle)
  await tabTo(page, step.getByLabel('Never, as long as you go on visiting'))
  await page.keyboard.press('ArrowDown')
  await expect(step.getByLabel(atTheEnd)).toBeChecked()
  await tabTo(page, step.getByLabel('30 seconds idle, 2 minutes in all'))
  await page.keyboard.press('ArrowUp')
  await expect(step.getByLabel(short)).toBeChecked()
  await tabTo(page, step.getByLabel('Remember me'))
  await page.keyboard.press('Space')
  await tabTo(page, step.getByRole('button', { name: 'Log in' }))
  await page.keyboard.press('Enter')
  await expect(step.getByText('Half of the idle time is over: a visit renews the session now.')).toBeVisible()
  await tabTo(page, step.getByRole('button', { name: 'Visit' }))
  await page.keyboard.press('Enter')
  await expect(answersIn(step)).toHaveCount(2)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a learner logs in, reloads, and is signed out; and looks after a logout', async ({
    page,
    context,
  }) => {
    await page.goto(`/lessons/${slug}`)
    const article = page.getByRole('article')
    await article.getByLabel(atTheEnd).check()
    await article.getByLabel(short).check()
    await press(article, 'Log in')
    await expect(page.getByText(`You predicted: ${atTheEnd}`)).toBeVisible()
    await page.goto(`/lessons/${slug}`)
    await article.getByLabel(atTheEnd).check()
    await press(article, 'Visit')
    await expect(page.getByText(/^Signed in as Ada\..* of 2 s left/s)).toBeVisible()
    const reload = async () => {
      await page.reload()
      return page.getByRole('main').innerText()
    }
    await expect.poll(reload, { intervals: [2100] }).toContain('limit is reached.')

    const act = async (name: string) => {
      await page.goto(`/lessons/${slug}`)
      await page.getByRole('heading', { name: 'Three ways to renew it wrongly' }).click()
      await press(article, name)
    }
    await act('POST /lessons/staying-signed-in/race/log-in')
    expect(await cookieNames(context)).toContain('stay_race')
    await act('POST /lessons/staying-signed-in/race/log-out')
    await act('GET /lessons/staying-signed-in/race/look')
    await expect(page.getByText('No session came: signed out.')).toBeVisible()
  })
})

test('a learner gives every answer to the questions of recall, and is told why', async ({ page }) => {
  await openStep(page, slug, 'What stays')
  await answerAll(page, recall)
})
