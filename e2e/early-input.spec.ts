import type { Page } from '@playwright/test'
import { recall } from '../app/lessons/set-and-read/recall.ts'
import { lessons } from '../lib/course/lessons.ts'
import { formOf, openAwake } from './course.ts'
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
    await expect(page.getByRole('link', { name: 'Log in', exact: true })).toBeVisible()
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

/** In the browser: types into each field, or chooses something else, and marks it. @returns what stands there then */
function editAll(): string[] {
  const selector = 'input:not([type=hidden], [readonly]), textarea, select'
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
