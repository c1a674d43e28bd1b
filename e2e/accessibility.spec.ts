import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { recall } from '../app/lessons/set-and-read/recall.ts'
import { lessons } from '../lib/course/lessons.ts'
import { join as joinGroup, joinRaw, makeTeacher, openGroup, rowOf } from './classroom.ts'
import { answer, wrongOption } from './course.ts'
import { solution } from './set-and-read-fixtures.ts'
import { fill, runAll, verdict } from './exercise.ts'
import { enterAsGuest, expect, signUp, test } from './fixtures.ts'
import { goToStep, openStep } from './lesson.ts'
import { thorough } from './thorough.ts'

const driven = 'set-and-read'
const [question] = recall
if (!question) throw new Error('The lesson has no questions.')

const pages = [
  '/',
  '/lessons',
  ...lessons.map(({ slug }) => `/lessons/${slug}`).filter((path) => !path.endsWith(`/${driven}`)),
  '/stuck',
  '/glossary',
  '/search?q=samesite',
  '/progress',
  '/workbench',
  '/flask',
  '/cookies',
  '/wire',
  '/cross-site',
  '/login',
  '/signup',
  '/privacy',
  '/classroom',
  '/classroom/join',
]

for (const enter of [signUp, enterAsGuest]) {
  test(`axe finds nothing on /account after ${enter.name}`, thorough, async ({ page }) => {
    await enter(page)
    await page.goto('/account')
    await page.getByRole('button', { name: 'Delete the account' }).click()
    await expect(page.getByText('This is needed to delete the account.')).toBeVisible()
    await expectNoViolations(page)
  })
}

for (const path of pages) {
  test(`axe finds nothing on ${path}`, thorough, async ({ page }) => {
    const sent = await page.request.post('/first', { form: { experiment: 'hello' } })
    expect(sent.ok()).toBe(true)
    await page.goto(path)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await openAll(page)
    await expectNoViolations(page)
  })
}

test('axe finds nothing in the search', thorough, async ({ page }) => {
  await page.goto('/lessons')
  await page.getByRole('banner').getByRole('link', { name: 'Search' }).click()
  await page.getByRole('combobox').fill('session')
  await expect(page.getByRole('option').first()).toBeVisible()
  await expectNoViolations(page, 'dialog[open]')
})

test('axe finds nothing on a teacher’s pages', thorough, async ({ page, baseURL }) => {
  const [teacher, other] = [await makeTeacher(baseURL ?? ''), await makeTeacher(baseURL ?? '')]
  for (const nickname of ['Fox', 'Wolf']) await joinRaw(teacher, nickname)
  await openGroup(page, teacher)
  await page.goto(`/classroom/open?key=${other.key}`)
  await expectNoViolations(page)
  await page.goto('/classroom/link')
  await expectNoViolations(page)
  await page.goto('/classroom/group')
  await expect(rowOf(page, 'Wolf')).toBeVisible()
  await openAll(page)
  await expectNoViolations(page)
})

test('axe finds nothing where a code was wrong', thorough, async ({ page }) => {
  await page.goto('/classroom/join')
  await joinGroup(page, 'WRNGCDE', 'Fox')
  await expect(page.getByText('No group has this code.')).toBeVisible()
  await expectNoViolations(page)
})

test.describe('in a lesson', () => {
  test.use({ expectedComplaint: /status of 422/ })

  test('axe finds nothing where a learner has gone wrong, and then right', thorough, async ({ page }) => {
    const predict = await openStep(page, driven, 'Who sees the cookie, and when?')
    await predict.getByLabel('The request of Set').check()
    await predict.getByRole('button', { name: 'Set' }).click()
    await expect(predict.getByText('I have answered with a Set-Cookie line.')).toBeVisible()
    await predict.getByRole('button', { name: 'Read' }).click()
    await expect(predict.getByText('✗ Not as you said.')).toBeVisible()

    await goToStep(page, 'When were you here last?')
    await runAll(page, 4)
    await expect(verdict(page)).toContainText('Failed.')
    await fill(page, { remember: 'a b' })
    await page.getByRole('button', { name: 'Save the gaps' }).click()
    await expect(page.getByText('Gap 2: This is not one expression')).toBeVisible()

    await goToStep(page, 'What stays')
    await answer(page, question, wrongOption(question))
    await expect(page.getByText('Wrong.')).toBeVisible()
    await openAll(page)
    await expectNoViolations(page)

    await fill(page, solution)
    await runAll(page, 4)
    await expect(verdict(page)).toContainText('Passed.')
    await page.getByRole('button', { name: 'Keys' }).click()
    await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible()
    await expectNoViolations(page, 'dialog[open]')
    await page.getByRole('button', { name: 'Close' }).click()
    await expectNoViolations(page, '#exercise')
  })

  test(
    'axe finds nothing on the lessons’ own pages, and on an answer without a script',
    thorough,
    async ({ page }) => {
      const paths = ownPages()
      expect(paths).toContain('/lessons/set-and-read/set-in-page')
      for (const path of [...paths, '/lessons/set-and-read/read?prediction=Neither']) {
        await page.goto(path)
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
        await expectNoViolations(page)
      }
    },
  )
})

/** The addresses of the pages that lie below a lesson. */
function ownPages(): string[] {
  const files = readdirSync(join(import.meta.dirname, '..', 'app', 'lessons'), {
    encoding: 'utf8',
    recursive: true,
  })
  return files
    .filter((file) => /-page[\\/]page\.tsx$/.test(file))
    .map((file) => `/lessons/${file.replace(/[\\/]page\.tsx$/, '').replace(/\([^)]*\)\//, '')}`)
}

/** Opens all that is folded, the steps of a lesson all at once, so that nothing stays unseen. */
async function openAll(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) {
      details.removeAttribute('name')
      details.open = true
    }
  })
}

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

const colours = ['color-contrast', 'link-in-text-block']

/**
 * Looks at a wide window in both colour schemes, in the second one only at what colours decide, and at a phone's.
 * @param part of the page, by a selector
 */
async function expectNoViolations(page: Page, part = 'html'): Promise<void> {
  // No page has a frame of another origin: the legacy mode spares a window for each look.
  const axe = () =>
    new AxeBuilder({ page })
      .include(part)
      .options({ resultTypes: ['violations'] })
      .setLegacyMode()
  const wide = page.viewportSize() ?? { width: 1280, height: 720 }
  await page.emulateMedia({ colorScheme: 'light' })
  await expectNone(axe().withTags(tags), 'light')
  await page.emulateMedia({ colorScheme: 'dark' })
  await expectNone(axe().withRules(colours), 'dark')
  await page.setViewportSize({ width: 360, height: 740 })
  await expectNone(axe().withTags(tags), 'dark, on a phone')
  await page.setViewportSize(wide)
}

async function expectNone(axe: AxeBuilder, seen: string): Promise<void> {
  const { violations } = await axe.analyze()
  const found = violations.map(({ id, nodes }) => ({ id, where: nodes.map(({ html }) => html) }))
  expect(found, seen).toEqual([])
}
