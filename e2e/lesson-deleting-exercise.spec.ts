import type { Page } from '@playwright/test'
import { recall } from '../app/lessons/deleting/recall.ts'
import { formOf, openAwake } from './course.ts'
import { expect, test } from './fixtures.ts'
import { openStep } from './lesson.ts'

const solution = {
  deleteCrumb: "cookieStore.delete({ name: 'crumb', path: '/lessons/deleting/exercise/jar' })",
  deleteSecureCrumb: "cookieStore.delete({ name: '__Secure-crumb', secure: true })",
  deleteSticky: "cookieStore.delete({ name: 'sticky', path: '/lessons/deleting' })",
}

test('a learner deletes nothing at first and reads why, then passes', async ({ page, context }) => {
  await openStep(page, 'deleting', 'Three stubborn cookies')
  await expect(verdict(page)).toContainText('Not attempted. No cookie is planted yet.')
  await runAll(page)
  await expect(answers(page).nth(1)).toHaveText(
    'Look: 200 Came: crumb=stubborn, sticky=stubborn, __Secure-crumb=stubborn',
  )
  await expect(answers(page).last()).toHaveText(
    'Look again: 200 Came: crumb=stubborn, sticky=, __Secure-crumb=stubborn',
  )
  const reasons = verdict(page)
  await expect(reasons).toContainText('Failed. crumb stays: “crumb=; Path=/; Expires=')
  await expect(reasons).toContainText('the cookie’s path is /lessons/deleting/exercise/jar.')
  await expect(reasons).toContainText('__Secure-crumb stays: the browser refuses “__Secure-crumb=; Path=/;')
  await expect(reasons).toContainText('sticky stays: “sticky=; Path=/lessons/deleting” only empties it.')

  await fill(page, solution)
  await runAll(page)
  await expect(answers(page).last()).toHaveText('Look again: 200 None of the three came.')
  await expect(reasons).toContainText('Passed. All three came before, your lines delete them')
  expect((await context.cookies()).map(({ name }) => name)).toEqual(['lab'])
})

test('a learner repairs one gap after the other without planting again', async ({ page }) => {
  await openStep(page, 'deleting', 'Three stubborn cookies')
  await runAll(page)
  await expect(verdict(page)).toContainText('Failed. crumb stays')
  await fill(page, { deleteCrumb: solution.deleteCrumb })
  await run(page, 'Delete')
  await expect(verdict(page)).toContainText('Failed. __Secure-crumb stays')
  await fill(page, { deleteSecureCrumb: solution.deleteSecureCrumb })
  await run(page, 'Delete')
  await expect(verdict(page)).toContainText('Failed. sticky stays')
  await fill(page, {
    deleteSticky: "cookieStore.set('sticky', '', { path: '/lessons/deleting', maxAge: 0 })",
  })
  await run(page, 'Delete')
  await expect(verdict(page)).toContainText('Failed. The lines are right. Now look again')
  await run(page, 'Look again')
  await expect(verdict(page)).toContainText('Passed.')
})

test('a learner gives every answer to the questions of recall, and is told why', async ({ page }) => {
  await openAwake(page, '/lessons/deleting#recall')
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

async function run(page: Page, label: string): Promise<void> {
  await page
    .getByRole('main')
    .getByRole('button', { name: label, exact: true })
    .filter({ visible: true })
    .click()
  await expect(answers(page)).toHaveText([new RegExp(`^${label}: 200 `)])
}

async function runAll(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Run all steps' }).click()
  await expect(answers(page)).toHaveCount(4)
}

const answers = (page: Page) =>
  page.getByRole('list', { name: 'What the server answered' }).filter({ visible: true }).getByRole('listitem')

const verdict = (page: Page) =>
  page.getByRole('status').filter({ hasText: /Passed|Failed|Not attempted/, visible: true })
