import type { Page } from '@playwright/test'
import { recall } from '../app/lessons/protected/recall.ts'
import { formOf, openAwake } from './course.ts'
import { expect, test } from './fixtures.ts'
import { openStep } from './lesson.ts'

const solution = {
  pages: 'isSignedIn && diary',
  status: "door === 'page' ? 303 : 401",
  safeNext: "address.startsWith(`${origin}/`) ? next : '/'",
}

test.use({ expectedComplaint: /^error: Failed to load resource: .* status of 4(01|22) / })

test('a learner closes one hole after the other, reads why each time, and passes', async ({ page }) => {
  await openStep(page, 'protected', 'Close all three doors')
  await expect(verdict(page)).toContainText('Not attempted. Nobody has knocked yet.')
  await runAll(page)
  await expect(verdict(page)).toContainText('Failed. The page gave the diary to a signed-out visitor.')

  await fill(page, { pages: solution.pages })
  await runAll(page)
  await expect(verdict(page)).toContainText('Failed. The API answered a signed-out visitor with 303, not 401')

  await fill(page, { status: solution.status })
  await runAll(page)
  await expect(answers(page).nth(6)).toHaveText('Call the API, signed out: 401 {"error":"Not signed in."}')
  await expect(verdict(page)).toContainText('next=////evil.example, and from there to evil.example.')

  for (const [tooSimple, reason] of [
    ["next.startsWith('/') ? next : '/'", 'from there to evil.example.'],
    ["next.startsWith('//') ? '/' : next", 'next=/\\evil.example, and from there to evil.example.'],
    ["address.startsWith(origin) ? next : '/'", '/page/own-name led to the login'],
    ["'/'", 'not back to /lessons/protected/exercise/page.'],
  ] as const) {
    await fill(page, { safeNext: tooSimple })
    await runAll(page)
    await expect(verdict(page)).toContainText(reason)
  }

  await fill(page, { safeNext: solution.safeNext })
  await runAll(page)
  await expect(verdict(page)).toContainText('Passed. Signed out: the API and the form’s handler answered 401')
  await expect(answers(page).nth(1)).toContainText('The spare key lies under the third pot.')
})

test('a learner who closes the doors to everybody does not pass', async ({ page }) => {
  await openStep(page, 'protected', 'Close all three doors')
  await fill(page, { ...solution, pages: 'null' })
  await runAll(page)
  await expect(verdict(page)).toContainText('Failed. The page answered a signed-in visitor with 303.')
})

test('a learner whose gap has no use is told what is missing', async ({ page }) => {
  await openStep(page, 'protected', 'Close all three doors')
  await fill(page, { ...solution, status: "'401'" })
  await runAll(page)
  await expect(verdict(page)).toContainText('status must be a number.')
})

test('a learner gives every answer to the questions of recall, and is told why', async ({ page }) => {
  await openAwake(page, '/lessons/protected#recall')
  for (const question of recall) {
    const form = formOf(page, question)
    for (const { text, because } of question.options) {
      await form.getByRole('radio', { name: text, exact: true }).check()
      await form.getByRole('button', { name: /^Answer/ }).click()
      await expect(form.getByRole('status')).toContainText(because)
    }
  }
})

async function fill(page: Page, texts: Partial<typeof solution>): Promise<void> {
  for (const [name, text] of Object.entries(texts))
    await page.getByLabel(new RegExp(`^Gap \\d: ${name}$`)).fill(text)
}

async function runAll(page: Page): Promise<void> {
  const button = page.getByRole('button', { name: 'Run all steps' })
  await button.click()
  await expect(button).toHaveAttribute('aria-disabled', 'true')
  await expect(button).toHaveAttribute('aria-disabled', 'false')
  await expect(answers(page)).toHaveCount(11)
}

const answers = (page: Page) =>
  page.getByRole('list', { name: 'What the server answered' }).filter({ visible: true }).getByRole('listitem')

const verdict = (page: Page) =>
  page.getByRole('status').filter({ hasText: /Passed|Failed|Not attempted/, visible: true })
