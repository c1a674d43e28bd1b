import type { Page } from '@playwright/test'
import { lessons } from '../lib/course/lessons.ts'
import { openExercise } from './exercise-forms.ts'
import { answers, fill, solutionOf, verdict } from './exercise.ts'
import { expect, test } from './fixtures.ts'
import { runCurl } from './http-client.ts'

// A step may be answered with a refusal, which is what its exercise is about.
test.use({
  expectedComplaint: /^error: Failed to load resource: the server responded with a status of 4\d\d /,
})

for (const { slug, check } of lessons) {
  const ways = check.client === 'any' ? ', by forms too' : ''

  test(`the exercise of ${slug} fails as it stands, and its solution passes${ways}`, async ({
    page,
    baseURL,
  }) => {
    await page.goto(`/lessons/${slug}#check`)
    const runAll = page.getByRole('button', { name: 'Run all steps' })
    await expect(runAll).toBeVisible()
    await expect(verdict(page)).toContainText('Not attempted.')
    await runAll.click()
    await expect(runAll).toHaveAttribute('aria-disabled', 'false')
    await expect(verdict(page)).toContainText('Failed.')

    const [origin, solution] = [baseURL ?? '', solutionOf(slug)]
    // At once, because some steps wait.
    await Promise.all([
      passInPage(page, solution),
      ...(check.client === 'any' ? [passByForms(origin, slug, solution)] : []),
    ])

    await page.goto('/lessons')
    await expect(page.getByRole('listitem').filter({ hasText: /exercise passed/i })).toHaveCount(1)
  })
}

for (const { slug } of lessons.filter(({ check }) => check.client === 'any')) {
  test(`the solution of ${slug} passes by curl`, async ({ baseURL }) => {
    const learner = await runByCurl(baseURL ?? '', slug, solutionOf(slug))
    await expect.poll(() => learner.progress()).toContain('Exercise passed')
  })
}

test('an expression that is changed between the steps passes nothing', async ({ baseURL }) => {
  const learner = await openExercise(baseURL ?? '', 'http-forgets')
  const exercise = '/lessons/http-forgets/exercise'
  const remember = "cookieStore.set('first_name', 'Ada')"
  await learner.fill({ name: "'Guest'", remember })
  await learner.request('GET', exercise)
  await learner.request('POST', exercise)
  await learner.fill({ name: "'Ada'", remember })
  expect(await learner.progress()).toContain('You have changed a gap, so what crossed before counts no more.')
  await learner.request('GET', exercise)
  expect(await learner.progress()).toContain('Every visit brought the cookie so far')
})

async function passInPage(page: Page, solution: Record<string, string>): Promise<void> {
  await fill(page, solution)
  const runAll = page.getByRole('button', { name: 'Run all steps' })
  // What has to wait for the end of a cookie passes at a later try.
  await expect(async () => {
    await runAll.click()
    await expect(answers(page).first()).toBeVisible()
    await expect(runAll).toHaveAttribute('aria-disabled', 'false')
    await expect(verdict(page)).toContainText('Passed.', { timeout: 3000 })
  }).toPass({ intervals: [12_000] })
}

/** Without a script: the forms of the page, and the verdict on the page of the progress. */
async function passByForms(origin: string, slug: string, solution: Record<string, string>): Promise<void> {
  const learner = await openExercise(origin, slug)
  await learner.fill(solution)
  await learner.runSteps()
  await expectPassed(learner, `${slug} by forms`)
}

async function runByCurl(origin: string, slug: string, solution: Record<string, string>) {
  const learner = await openExercise(origin, slug)
  await learner.fill(solution)
  for (const { setCookies } of await runCurl(origin, await learner.curlCommands()))
    expect(setCookies.join()).not.toContain('lab=')
  return learner
}

/** A cookie that one process has set and another received is known to both when the first has stored its line. */
async function expectPassed(learner: Awaited<ReturnType<typeof openExercise>>, way: string): Promise<void> {
  await expect.poll(() => learner.progress(), way).toContain('Exercise passed')
}
