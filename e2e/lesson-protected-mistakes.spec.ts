import { expect, test } from './fixtures.ts'
import { openRepair, openStep, press } from './lesson.ts'

const diary = 'The spare key lies under the third pot.'

test.use({ expectedComplaint: /^error: Failed to load resource: .* status of 401 / })

test('a learner walks past a proxy, and the repair stops it at the data', async ({ page }) => {
  const step = await openStep(page, 'protected', 'Guards that leave a door open')
  const answers = step.getByRole('list', { name: 'What the server answered' }).first()
  await press(step, 'Open …/diary')
  await expect(answers).toContainText('After that you go to /lessons/protected/broken/diary')
  await press(step, 'Open …/diary/today')
  await expect(answers).toContainText('Today: Nobody has found the key yet.')
  await press(step, 'Call …/diary/api')
  await expect(answers).toContainText(diary)

  await step.getByLabel('Fixed', { exact: true }).check()
  await press(step, 'Open …/diary/today')
  await expect(answers).toContainText('After that you go to /lessons/protected/fixed/diary/today')
  await press(step, 'Call …/diary/api')
  await expect(answers).toContainText('GET /lessons/protected/fixed/diary/api 401{"error":"Not signed in."}')

  await openRepair(step)
  await expect(step.getByText('+   const username = await findWriter(learner)')).toBeVisible()
  await expect(step.getByText('−   return Promise.resolve(diary)')).toBeVisible()
})

test('a layout guards neither the API in its folder nor the text of its page', async ({ page }) => {
  const step = await openStep(page, 'protected', 'Guards that leave a door open')
  await press(step, 'Call the API below the layout')
  await expect(step.getByText(`{"day":"Monday","text":"${diary}"}`).filter({ visible: true })).toBeVisible()
  await press(step, 'Search the page for the diary')
  await expect(
    step.getByText('GET /lessons/protected/diary-page: 200. The diary is in the answer.'),
  ).toBeVisible()

  await step.getByRole('link', { name: 'the page below the layout' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Please sign in')
  await expect(page.getByRole('main').getByText(diary)).toHaveCount(0)
})

test('a page that stops with notFound() answers 200, and keeps the diary to itself', async ({ page }) => {
  const step = await openStep(page, 'protected', 'Guards that leave a door open')
  await press(step, 'Ask for the page that stops')
  await expect(
    step.getByText('GET /lessons/protected/stop-page: 200. The diary is not in the answer.'),
  ).toBeVisible()
  const response = await page.goto('/lessons/protected/stop-page')
  expect(response?.status()).toBe(200)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no such page')
})

test('a script takes the login form for the answer of an API that redirects', async ({ page }) => {
  const step = await openStep(page, 'protected', 'Guards that leave a door open')
  await step.getByLabel('303', { exact: true }).check()
  await press(step, 'Call the API that redirects')
  await expect(step.getByText('200 ✗ Not as you said.')).toBeVisible()
  await expect(step.getByText('After that you go to /lessons/protected/redirecting-api')).toBeVisible()
})

test('a simple test lets a hostile next pass, and the parser does not', async ({ page, baseURL }) => {
  const step = await openStep(page, 'protected', 'Guards that leave a door open')
  const answers = step.getByRole('listitem').filter({ hasText: 'A browser would go to' })
  for (const [label, end] of [
    ['Simple test, ////evil.example', 'http://evil.example/'],
    ['Simple test, /\\evil.example', 'http://evil.example/'],
    ['Parser, ////evil.example', `${baseURL}/`],
    ['Parser, /\\evil.example', `${baseURL}/`],
  ] as const) {
    await press(step, label)
    await expect(answers.last()).toContainText(`A browser would go to ${end}`)
    // Chromium's own parser agrees with the server's.
    const location = (await answers.last().textContent())?.match(/Location: (.*)\n/)?.[1] ?? ''
    expect(await page.evaluate((text) => new URL(text, document.baseURI).href, location)).toBe(end)
  }
})
