import type { Page } from '@playwright/test'
import { recall } from '../app/lessons/login/recall.ts'
import { answers, fill, runAll, runStep, verdict } from './exercise.ts'
import { openExercise } from './exercise-forms.ts'
import { expect, test } from './fixtures.ts'
import { answerAll, openStep } from './lesson.ts'

const solution = {
  status: 'failures < 5 ? 401 : 429',
  message: "'Username or password is wrong.'",
  id: 'freshId',
}

test('a learner reads which three holes are open, and closes one after the other', async ({ page }) => {
  await open(page)
  await expect(verdict(page)).toContainText('Not attempted. No login yet. Press Start')
  await runAll(page, 11)
  await expect(answers(page).nth(4)).toContainText('Signed in as ada.')
  await expect(verdict(page)).toContainText(
    'Failed. An unknown user reads “There is no such user.”, a known one “The password is wrong.”',
  )
  await expect(verdict(page)).toContainText('The login kept the id from before')
  await expect(verdict(page)).toContainText('Try 6 was answered with 401: a program may go on guessing.')

  await fill(page, { message: solution.message })
  await runAll(page, 11)
  await expect(verdict(page)).toContainText('Failed. The login kept the id from before')
  await fill(page, { id: solution.id })
  await runAll(page, 11)
  await expect(answers(page).nth(4)).toContainText('A signed-out visitor.')
  await expect(verdict(page)).toContainText('Failed. Try 6 was answered with 401')

  await fill(page, { status: solution.status })
  const limited = page.waitForResponse((response) => response.status() === 429)
  await runAll(page, 11)
  const waiting = Number(await (await limited).headerValue('retry-after'))
  expect(waiting).toBeGreaterThan(0)
  expect(waiting).toBeLessThanOrEqual(15 * 60)
  await expect(answers(page).last()).toContainText(
    'Guess 6 for ada: 429 The server notes: try 6, not compared. The visitor reads: Too many tries. Please wait.',
  )
  await expect(verdict(page)).toContainText('Passed. An unknown user and a wrong password are answered alike')
})

test('a learner who is limited is turned away with the right password too, until the next start', async ({
  page,
  baseURL,
}) => {
  await open(page)
  await fill(page, solution)
  await runAll(page, 11)
  await expect(verdict(page)).toContainText('Passed.')
  await runStep(page, 'Log in as ada')
  await expect(answers(page)).toContainText(['429 The server notes: try 6, not compared'])

  const other = await openExercise(baseURL ?? '', 'login')
  await other.fill(solution)
  await other.request('POST', '/lessons/login/exercise/start')
  const tried = await other.request('POST', '/lessons/login/exercise', 'username=ada&password=guess')
  expect(tried.body, 'another browser is not limited').toContain('The server notes: try 1, wrong password.')

  await runStep(page, 'Log in as nobody')
  await expect(answers(page)).toContainText(['401 The server notes: try 2, no such user'])
  await runStep(page, 'Start')
  await expect(answers(page)).toContainText(['200 No login has failed.'])
  await runStep(page, 'Log in as ada')
  await expect(answers(page)).toContainText(['200 The server notes: try 1, right'])
})

test('a learner almost gets there, and reads what is missing', async ({ page }) => {
  await open(page)
  await fill(page, { ...solution, status: 'failures > 5 ? 429 : 401' })
  await runAll(page, 11)
  await expect(verdict(page)).toContainText('Failed. Try 6 was answered with 401')
  await fill(page, { ...solution, status: 'failures < 3 ? 401 : 429' })
  await runAll(page, 11)
  await expect(verdict(page)).toContainText('Failed. Try 4 got 429 already: five may fail.')
  await fill(page, { ...solution, id: "'my-own-id'" })
  await runAll(page, 11)
  await expect(verdict(page)).toContainText('Failed. The login set an id of no session')
  await fill(page, { ...solution, status: "'no'" })
  await runAll(page, 11)
  await expect(verdict(page)).toContainText('Failed. The last try was answered with 422: The handler failed:')
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a learner fills the gaps and does the steps by forms, and has passed', async ({ page }) => {
    const openExercise = async () => {
      await page.goto('/lessons/login')
      await page.getByRole('heading', { name: 'Close three holes' }).click()
    }
    await openExercise()
    await fill(page, solution)
    await page.getByRole('button', { name: 'Save the gaps' }).click()
    const guesses = [1, 2, 3, 4, 5, 6].map((number) => [
      `Guess ${number} for ada`,
      `try ${number}, ${number === 6 ? 'not compared' : 'wrong password'}`,
    ])
    for (const [label = '', said = ''] of [
      ['Start', 'No login has failed.'],
      ['Log in as nobody', 'try 1, no such user'],
      ['Log in as ada', 'try 1, right'],
      ['Visit', 'Signed in as ada.'],
      ['Visit with the noted id', 'A signed-out visitor.'],
      ...guesses,
    ]) {
      await openExercise()
      const exercise = page.getByRole('region', { name: 'Exercise' })
      await exercise.getByRole('button', { name: label, exact: true }).click()
      await expect(page.getByText(said)).toBeVisible()
    }
    await page.goto('/progress')
    await expect(page.getByRole('region', { name: 'Log in: a fresh session' })).toContainText(
      /exercise passed/i,
    )
  })
})

test('a learner gives every answer to the questions of recall, and is told why', async ({ page }) => {
  await openStep(page, 'login', 'What stays')
  await answerAll(page, recall)
})

async function open(page: Page): Promise<void> {
  await openStep(page, 'login', 'Close three holes')
}
