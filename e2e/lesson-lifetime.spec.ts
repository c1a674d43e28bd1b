import { recall } from '../app/lessons/lifetime/recall.ts'
import { fill } from './exercise.ts'
import { expect, test } from './fixtures.ts'
import { answerAll, openStep, tabTo } from './lesson.ts'
import { answers, openLesson, secondsLeft } from './lifetime-fixtures.ts'
import { linesOf } from './wire.ts'

test('a learner sees two cookies end, and the session cookie outlive them', async ({ page, context }) => {
  await openLesson(page)
  const set = page.getByRole('button', { name: 'Set for 10 seconds' })
  await set.click()
  expect(await context.cookies(), 'nothing works before a prediction').toEqual([])

  await page.getByLabel('race_max_age and race_expires: a session cookie is the first to go').check()
  const answer = page.waitForResponse(/\/race\?seconds=10$/)
  await set.click()
  const lines = await linesOf(await answer)
  expect(lines.filter((line) => line.startsWith('race_'))).toEqual([
    'race_session=here; Path=/',
    expect.stringMatching(/^race_max_age=here; Path=\/; Expires=\w{3}, [^;]+ GMT; Max-Age=10$/),
    expect.stringMatching(/^race_expires=here; Path=\/; Expires=\w{3}, [^;]+ GMT$/),
  ])
  const [maxAge, expires] = [
    await secondsLeft(context, 'race_max_age'),
    await secondsLeft(context, 'race_expires'),
  ]
  expect((maxAge ?? 0) - (expires ?? 0), 'a date has whole seconds').toBeGreaterThan(-1.1)
  expect((maxAge ?? 0) - (expires ?? 0)).toBeLessThan(1.1)

  const look = page.getByRole('button', { name: 'Look' })
  const before = 'race_session came. race_max_age came. race_expires came.'
  await look.click()
  await expect(answers(page).getByText(before)).toBeVisible()
  const wire = page.getByRole('group', { name: 'On the wire' }).filter({ visible: true })
  await expect(wire.getByText('race_session=here; race_max_age=here; race_expires=here')).toBeVisible()
  await expect(page.getByText('What happened')).toBeHidden()

  await expect(page.getByText('5 seconds are left. Look now, too.')).toBeVisible()
  await expect(page.getByText('Their time is over. Look once more.')).toBeVisible()
  await look.click()
  const after = 'race_session came. race_max_age did not come. race_expires did not come.'
  await expect(answers(page).getByText(after)).toBeVisible()
  await expect(page.getByText('race_session alone ✗ Not as you said.')).toBeVisible()
  await expect(page.getByText(/^Your browser removed the two whose time was over\./)).toBeVisible()
  await expect(wire.getByText(/Cookie: lab=…\(25 bytes\); race_session=here(?!;)/)).toBeVisible()
  expect(await secondsLeft(context, 'race_session'), 'no end').toBe(-1)

  await page.getByRole('button', { name: 'Next step' }).click()
  await expect(page.getByText('HTTP: your own last exchange')).toBeVisible()
  await expect(page.getByLabel('Source of app/lessons/lifetime/app.py')).toContainText('max_age=seconds')
  await expect(
    page.getByLabel('HTTP').filter({ hasText: 'Set-Cookie: race_session=here; Path=/' }),
  ).toBeVisible()
  const jar = page.getByRole('group', { name: 'The jar' })
  await expect(
    jar.getByRole('row', { name: /^race_session=here .* with the browser’s session yes yes$/ }),
  ).toBeVisible()
})

test('a learner may choose a longer race', async ({ page, context }) => {
  await openLesson(page)
  await page.getByLabel('race_session alone').check()
  for (const [name, seconds] of [
    ['30 seconds', 30],
    ['2 minutes', 120],
  ] as const) {
    await page.getByRole('button', { name: `Set for ${name}` }).click()
    await expect(page.getByText(`${seconds} seconds are left.`)).toBeVisible()
    expect(await secondsLeft(context, 'race_max_age')).toBeGreaterThan(seconds - 5)
    expect(await secondsLeft(context, 'race_max_age')).toBeLessThanOrEqual(seconds)
  }
})

test('a learner with a keyboard alone runs the race, with a Date from the second before', async ({
  page,
  context,
}) => {
  await page.route(/\/race\?seconds=10$/, async (route) => {
    const response = await route.fetch()
    const headers = response.headers()
    const expires = Date.parse(headers['set-cookie']?.match(/^race_expires=.*Expires=(.+)$/m)?.[1] ?? '')
    const date = new Date(expires - 11_000).toUTCString()
    await route.fulfill({ response, headers: { ...headers, date } })
  })
  await openLesson(page)
  await tabTo(page, page.getByLabel('All three: the server has deleted none of them'))
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await expect(page.getByLabel('race_session alone')).toBeChecked()
  await tabTo(page, page.getByRole('button', { name: 'Set for 10 seconds' }))
  await page.keyboard.press('Enter')
  await expect(answers(page)).toContainText('two of them for 10 seconds')
  expect(await secondsLeft(context, 'race_expires'), 'counted from the Date').toBeGreaterThan(10)
  await tabTo(page, page.getByRole('button', { name: 'Look' }))
  await expect(page.getByText('Their time is over.')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByText('race_session alone ✓ As you said.')).toBeVisible()
  await tabTo(page, page.getByRole('button', { name: 'Next step' }))
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('Source of app/lessons/lifetime/app.py')).toBeVisible()
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a learner sets the cookies and looks, by form', async ({ page }) => {
    await page.goto('/lessons/lifetime')
    await page.getByLabel('race_session alone').check()
    await page.getByRole('button', { name: 'Set for 10 seconds' }).click()
    await expect(page.getByRole('heading', { name: 'The server answered 200' })).toBeVisible()
    await expect(page.getByText('You predicted: race_session alone')).toBeVisible()
    await page.getByRole('link', { name: 'Back to “How long a cookie lives”' }).click()
    await page.getByLabel('race_session alone').check()
    await page.getByRole('button', { name: 'Look' }).click()
    await expect(page.getByText('race_session came. race_max_age came. race_expires came.')).toBeVisible()
    const look = async () => {
      await page.reload()
      return page.getByRole('main').innerText()
    }
    const after = 'race_session came.\nrace_max_age did not come.\nrace_expires did not come.'
    await expect.poll(look, { intervals: [1000] }).toContain(after)
    await page.getByRole('link', { name: 'See what crossed' }).click()
    await expect(page.getByText('GET /lessons/lifetime/look').first()).toBeVisible()
  })
})

const solution = {
  count: "Number(cookieStore.get('visits')?.value ?? 0) + 1",
  remember: "cookieStore.set('visits', String(count), { maxAge: 5 })",
}

test('a learner’s counter never forgets, then is in milliseconds, then passes', async ({ page, context }) => {
  const step = await openStep(page, 'lifetime', 'A counter that forgets')
  const verdict = step.getByRole('status').filter({ hasText: /Passed|Failed|Not attempted/ })
  await expect(verdict).toContainText('Not attempted. No visit has crossed yet.')
  const visit = async () => {
    const answer = page.waitForResponse('/lessons/lifetime/exercise')
    await step.getByRole('button', { name: 'Visit', exact: true }).click()
    return (await answer).text()
  }
  expect(await visit()).toBe('Visits: 1')
  await expect(verdict).toContainText('made visits a session cookie')
  await expect(verdict).toContainText('This judges what a browser does.')

  await fill(page, { ...solution, remember: solution.remember.replace('5', '5 * 1000') })
  expect(await visit()).toBe('Visits: 2')
  await expect(verdict).toContainText('5000 looks like milliseconds')

  await fill(page, solution)
  expect(await visit()).toBe('Visits: 3')
  await expect(verdict).toContainText('visits was set for 5 seconds. Visit again before they are over.')
  expect(await visit()).toBe('Visits: 4')
  await expect(verdict).toContainText('Now let its 5 seconds pass, and visit once more.')
  await expect.poll(() => secondsLeft(context, 'visits')).toBeUndefined()
  expect(await visit()).toBe('Visits: 1')
  await expect(verdict).toContainText('Passed. visits came back and was counted.')
})

test('a learner gives every answer to the questions of recall, and is told why', async ({ page }) => {
  await openStep(page, 'lifetime', 'What stays')
  await answerAll(page, recall)
})
