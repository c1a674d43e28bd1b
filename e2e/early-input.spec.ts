import type { Page } from '@playwright/test'
import { recall } from '../app/lessons/set-and-read/recall.ts'
import { lessons } from '../lib/course/lessons.ts'
import { joinRaw, makeTeacher, openGroup } from './classroom.ts'
import { expectAwake, formOf, openAwake } from './course.ts'
import { answers, fill, runAll, solutionOf, verdict } from './exercise.ts'
import { expect, test } from './fixtures.ts'

const lines = (page: Page) => page.getByLabel('Set-Cookie (a line each, 20 at most)')

/** Holds back the scripts of the pages that follow. @returns lets them come, and waits until the page is awake */
async function sleepUntilWoken(page: Page): Promise<() => Promise<void>> {
  const gate = Promise.withResolvers<void>()
  await page.route('**/_next/static/**/*.js*', async (route) => {
    await gate.promise
    await route.continue()
  })
  return async () => {
    gate.resolve()
    await expectAwake(page)
  }
}

async function openAsleep(page: Page, path: string): Promise<() => Promise<void>> {
  const wake = await sleepUntilWoken(page)
  await page.goto(path, { waitUntil: 'domcontentloaded' })
  return wake
}

test('a line that is typed before the scripts have come stays, and counts', async ({ page }) => {
  const wake = await openAsleep(page, '/workbench')
  await lines(page).fill('early=bird; Path=/\nsecond=1')
  await wake()
  await expect(lines(page)).toHaveValue('early=bird; Path=/\nsecond=1')
  await expect(page.getByLabel('Name')).toHaveValue('early')
  await page.getByRole('button', { name: 'Send it', exact: true }).click()
  await expect(page.getByRole('region', { name: 'The jar' }).getByText('bird')).toBeVisible()
})

test('fields, a choice and a tick that come before the scripts are all written into the line', async ({
  page,
}) => {
  const wake = await openAsleep(page, '/workbench')
  await page.getByLabel('Name').fill('early')
  await page.getByLabel('Value').fill('bird')
  await page.getByLabel('SameSite').selectOption('Strict')
  await page.getByLabel('HttpOnly').check()
  await wake()
  await expect(lines(page)).toHaveValue('early=bird; Max-Age=60; Path=/; HttpOnly; SameSite=Strict')
  await expect(page.getByLabel('HttpOnly')).toBeChecked()
})

test('gaps that are filled in before the scripts have come stay, and are run', async ({ page }) => {
  const wake = await openAsleep(page, '/lessons/set-and-read#check')
  await fill(page, solutionOf('set-and-read'))
  await wake()
  await runAll(page, 4)
  await expect(verdict(page)).toContainText('Passed.')
  await expect(answers(page).nth(1)).toContainText('Your last visit: ')
})

test('a question that is answered before the scripts have come keeps its last answer', async ({ page }) => {
  const question = recall[0]!
  const wake = await openAsleep(page, '/lessons/set-and-read#recall')
  const form = formOf(page, question)
  for (const option of [0, 2, 0]) await form.getByRole('radio').nth(option).check()
  await wake()
  await form.getByRole('button', { name: 'Answer' }).click()
  await expect(form.getByRole('status')).toContainText(question.options[0]!.because)
  await expect(form.getByRole('radio').first()).toBeChecked()
})

test('a prediction that is made before the scripts have come is compared with what happens', async ({
  page,
}) => {
  const wake = await openAsleep(page, '/lessons/set-and-read')
  const step = page
    .getByRole('article')
    .getByRole('group')
    .filter({ has: page.getByRole('button', { name: 'Set' }) })
  await step.getByLabel('The request of Set').check()
  await wake()
  await step.getByRole('button', { name: 'Set' }).click()
  await expect(step.getByText('I have answered with a Set-Cookie line.')).toBeVisible()
  await step.getByRole('button', { name: 'Read' }).click()
  await expect(step.getByText('The request of Read ✗ Not as you said.')).toBeVisible()
})

test('a solution that is opened before the scripts have come shows its difference', async ({ page }) => {
  const wake = await openAsleep(page, '/lessons/set-and-read#check')
  await page.getByText('Show the solution').click()
  await wake()
  await expect(page.getByRole('insertion').filter({ visible: true }).first()).toBeVisible()
})

test('a learner whom a teacher chooses before the scripts have come stays chosen', async ({
  page,
  baseURL,
}) => {
  const teacher = await makeTeacher(baseURL ?? '')
  await joinRaw(teacher, 'Fox')
  await openGroup(page, teacher)
  const wake = await sleepUntilWoken(page)
  await page.reload({ waitUntil: 'domcontentloaded' })
  await page.getByText('Take a learner out…').click()
  await page.getByLabel('Who').selectOption('Fox')
  await wake()
  await page.getByRole('button', { name: 'Pause' }).click()
  await expect(page.getByRole('button', { name: 'Go on' })).toBeVisible()
  await expect(page.getByLabel('Who').getByRole('option', { selected: true })).toHaveText('Fox')
})

test('a learner who writes in the midst of a line goes on there', async ({ page }) => {
  const wake = await openAsleep(page, '/workbench')
  await lines(page).fill('early=; Path=/')
  await page.keyboard.press('Home')
  for (let left = 'early='.length; left > 0; left--) await page.keyboard.press('ArrowRight')
  await page.keyboard.type('bi')
  await wake()
  await page.keyboard.type('rd')
  await expect(lines(page)).toHaveValue('early=bird; Path=/')
})

test('a line that is not sent yet is there when the learner comes back to the page', async ({ page }) => {
  await openAwake(page, '/workbench')
  await lines(page).fill('unsent=1; Path=/')
  await page.goto('/robots.txt')
  const wake = await sleepUntilWoken(page)
  await page.goBack({ waitUntil: 'domcontentloaded' })
  await wake()
  await expect(lines(page)).toHaveValue('unsent=1; Path=/')
  await expect(page.getByLabel('Name')).toHaveValue('unsent')
})

test('it is there too where the browser has kept the scripts', async ({ page }) => {
  // Nothing is held back: with a route Playwright takes the browser's cache away.
  await openAwake(page, '/workbench')
  for (const name of ['once', 'again']) {
    await lines(page).fill(`${name}=1; Path=/`)
    await page.goto('/robots.txt')
    await page.goBack()
    await expectAwake(page)
    await expect(lines(page)).toHaveValue(`${name}=1; Path=/`)
    await expect(page.getByLabel('Name')).toHaveValue(name)
  }
})

test('gaps that are not run yet are there when the learner comes back to the lesson', async ({ page }) => {
  await openAwake(page, '/lessons/set-and-read#check')
  await fill(page, solutionOf('set-and-read'))
  await page.goto('/robots.txt')
  await page.goBack()
  await expectAwake(page)
  await runAll(page, 4)
  await expect(verdict(page)).toContainText('Passed.')
})

/** In the browser: types into each field, or chooses something else, and marks it. @returns what stands there then */
function editAll(): string[] {
  const selector = 'main :is(input:not([type=hidden], [readonly]), textarea, select):not(dialog *)'
  const fields = [
    ...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>(selector),
  ]
  for (const [index, field] of fields.entries()) {
    if (field.type === 'checkbox' || field.type === 'radio') field.click()
    else if (field instanceof HTMLSelectElement) field.selectedIndex = field.options.length - 1
    else field.value = `early ${index}`
    field.dispatchEvent(new Event('input', { bubbles: true }))
    field.dataset.edited = ''
  }
  return fields.map((field) => ('checked' in field ? `${field.checked} ${field.value}` : field.value))
}

/** In the browser: what stands in the fields that {@link editAll} has marked. */
function readEdited(): string[] {
  const fields = [...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('[data-edited]')]
  return fields.map((field) => ('checked' in field ? `${field.checked} ${field.value}` : field.value))
}

// Not the workbench, where one field writes into the other.
const pages = ['/cookies', '/login', '/signup', '/search', '/classroom/join']

for (const path of [...pages, ...lessons.map(({ slug }) => `/lessons/${slug}`)])
  test(`every field of ${path} keeps what comes before the scripts`, async ({ page }) => {
    const wake = await openAsleep(page, path)
    const edited = await page.evaluate(editAll)
    expect(edited).not.toEqual([])
    await wake()
    expect(await page.evaluate(readEdited)).toEqual(edited)
  })
