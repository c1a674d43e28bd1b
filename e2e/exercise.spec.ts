import { lesson, open, solution } from './set-and-read-fixtures.ts'
import { answers, curlCommands, fill, runAll, verdict } from './exercise.ts'
import { blockCookies, expect, test } from './fixtures.ts'
import { sendRaw } from './raw-request.ts'
import { unfold } from './unfold.ts'

test('an exercise nobody has touched is not attempted, then fails with the reason', async ({ page }) => {
  await open(page)
  await expect(verdict(page)).toHaveText('○ Not attempted. No visit has crossed yet.')
  await runAll(page, 4)
  await expect(answers(page).first()).toHaveText('Visit: 200 This is your first visit.')
  await expect(verdict(page)).toContainText('Failed. No visit was answered with a Set-Cookie line')
})

test('a learner reads after overwriting, is told so, then passes by the solution', async ({ page }) => {
  await open(page)
  const overwrite = `(cookieStore.set('last_visit', new Date().toISOString()), ${solution.lastVisit})`
  await fill(page, { ...solution, lastVisit: overwrite })
  await runAll(page, 4)
  await expect(verdict(page)).toContainText('was it read after it was overwritten')

  await fill(page, solution)
  await runAll(page, 4)
  await expect(verdict(page)).toContainText('Passed. Each visit showed the one before it')
  await expect(answers(page).nth(1)).toHaveText(/^Visit: 200 Your last visit: \d{4}-/)
  await expect(answers(page).last()).toHaveText('Visit: 200 This is your first visit.')

  await page.reload()
  await expect(verdict(page)).toContainText('Passed.')
  await expect(page.getByLabel('Gap 2: remember')).toHaveValue(solution.remember)
})

test('a learner who believes a changed cookie fails, step by step', async ({ page }) => {
  await open(page)
  await fill(page, { lastVisit: solution.lastVisit, remember: solution.remember })
  for (const label of ['Visit', 'Visit', 'Change the cookie', 'Visit']) {
    const step = page.getByRole('button', { name: label }).first()
    await step.click()
    await expect(answers(page)).toHaveText([new RegExp(`^${label}: 200 `)])
    await expect(step).toHaveAttribute('aria-disabled', 'false')
  }
  await expect(verdict(page)).toContainText('the answer still was “Your last visit: 2026-99-99”')
})

test.describe('where the server refuses', () => {
  test.use({ expectedComplaint: /status of 422/ })

  test('a text that is no expression is kept in the form, and its gap is named', async ({ page }) => {
    await open(page)
    await fill(page, { ...solution, remember: 'undefined); evil(' })
    await page.getByRole('button', { name: 'Save the gaps' }).click()
    await expect(page.getByRole('alert').filter({ hasText: 'Gap 2' })).toHaveText(
      /^Gap 2: This is not one expression/,
    )
    // Nothing was to run.
    await expect(page.getByText('Nothing was run')).toBeHidden()
    await page.getByRole('button', { name: 'Run all steps' }).click()
    await expect(page.getByText('Nothing was run: first look at what is said about the gaps.')).toBeVisible()
    await expect(page.getByLabel('Gap 2: remember')).toHaveValue('undefined); evil(')
    await expect(page.getByLabel('Gap 1: lastVisit')).toHaveValue(solution.lastVisit)
  })

  for (const [what, text, message] of [
    ['an endless loop', '(() => { while (true); })()', 'it takes too long'],
    ['a loop that QuickJS cannot stop', '[].indexOf.call({ length: 2 ** 53 - 1 }, 1)', 'it takes too long'],
    ['an unknown name', 'cookiestore.get("x")', 'cookiestore'],
    ['one of the app’s own cookies', 'cookieStore.get("session")', 'own cookies'],
  ] as const) {
    test(`${what} is answered, with the gap’s name`, async ({ page }) => {
      await open(page)
      await fill(page, { lastVisit: text })
      await page.getByRole('button', { name: 'Visit' }).first().click()
      await expect(answers(page)).toHaveText([/^Visit: 422 Gap “lastVisit”: /])
      await expect(answers(page).first()).toContainText(message)
    })
  }
})

test('a learner takes one hint after the other, then compares their text with the solution', async ({
  page,
}) => {
  await open(page)
  await fill(page, { lastVisit: "'yesterday'" })
  const hints = page.getByText(/^Hint \d of 3$/).filter({ visible: true })
  const texts = [
    'The browser brought the cookie',
    'writes the Set-Cookie line of the answer',
    'for what is no date.',
  ]
  for (const [index, text] of texts.entries()) {
    await expect(hints).toHaveCount(index + 1)
    await expect(page.getByText(text)).toBeHidden()
    await hints.last().click()
    await expect(page.getByText(text)).toBeVisible()
  }

  const source = page.getByLabel('Source of app/lessons/set-and-read/exercise/solution.ts')
  await expect(source).toBeHidden()
  await unfold(page.getByText('Show the solution'))
  await expect(source).toContainText(solution.remember)
  const difference = page.getByLabel('From yours to the solution')
  await expect(difference.getByRole('deletion')).toContainText([
    "−   const lastVisit = await gap('lastVisit', { cookieStore }, () => 'yesterday')",
    "−   await gap('remember', { cookieStore, now }, () => undefined)",
    "−   const isDate = await gap('isDate', { lastVisit }, () => true)",
  ])
  await expect(difference.getByRole('insertion')).toContainText([
    `() => ${solution.lastVisit})`,
    `() => ${solution.remember})`,
    '() => !Number.isNaN(',
  ])
})

test('a learner empties the gaps', async ({ page }) => {
  await open(page)
  await fill(page, solution)
  await page.getByRole('button', { name: 'Save the gaps' }).click()
  await page.reload()
  await expect(page.getByLabel('Gap 1: lastVisit')).toHaveValue(solution.lastVisit)
  await page.getByRole('button', { name: 'Back to the file’s text' }).click()
  await expect(page.getByLabel('Gap 1: lastVisit')).toHaveValue('undefined')
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a learner fills the gaps by the form and visits by buttons', async ({ page, context, baseURL }) => {
    await page.goto(lesson)
    await fill(page, solution)
    await page.getByRole('button', { name: 'Save the gaps' }).click()
    await expect(page).toHaveURL('/progress#set-and-read')
    const ours = page.getByRole('region', { name: 'Set a cookie, read it back' })
    await expect(ours).toContainText(solution.lastVisit)
    await expect(ours).toContainText('Not attempted. No visit has crossed yet.')
    for (const label of ['Visit', 'Visit', 'Change the cookie', 'Visit']) {
      await page.goto(lesson)
      await page.getByRole('button', { name: label }).first().click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('The server answered 200')
    }
    await expect(page.getByText('This is your first visit.')).toBeVisible()
    const cookie = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
    const headers = { cookie }
    const { body } = await sendRaw(baseURL ?? '', { path: '/api/live?lesson=set-and-read', headers })
    expect(body).toContain('"passed"')
  })

  test('a text that is no expression leads to a page that says so, and Back keeps it', async ({ page }) => {
    await page.goto(lesson)
    await fill(page, { ...solution, isDate: 'a b' })
    await page.getByRole('button', { name: 'Save the gaps' }).click()
    await expect(page.getByRole('listitem')).toHaveText(
      'isDate: This is not one expression: “b” cannot stand here.',
    )
    await page.goBack()
    await expect(page.getByLabel('Gap 3: isDate')).toHaveValue('a b')
  })

  test('a learner gets the commands for curl', async ({ page }) => {
    await page.goto(lesson)
    expect(await curlCommands(page, 4)).toHaveLength(4)
  })
})

test('a learner whose browser blocks cookies is told so, and keeps what was typed', async ({
  page,
  context,
}) => {
  await blockCookies(context)
  await open(page)
  await fill(page, solution)
  await page.getByRole('button', { name: 'Run all steps' }).click()
  await expect(
    page.getByText('Your browser blocks cookies for this site, so this was not kept.'),
  ).toBeVisible()
  await expect(page.getByLabel('Gap 1: lastVisit')).toHaveValue(solution.lastVisit)
  await expect(verdict(page)).toContainText('Not attempted.')
})
