import { recall } from '../app/lessons/deleting/recall.ts'
import { answers, fill, runAll, runStep, verdict } from './exercise.ts'
import { expect, test } from './fixtures.ts'
import { answerAll, openStep } from './lesson.ts'

const solution = {
  deleteCrumb: "cookieStore.delete({ name: 'crumb', path: '/lessons/deleting/exercise/jar' })",
  deleteSecureCrumb: "cookieStore.delete({ name: '__Secure-crumb', secure: true })",
  deleteSticky: "cookieStore.delete({ name: 'sticky', path: '/lessons/deleting' })",
}

test('a learner deletes nothing at first and reads why, then passes', async ({ page, context }) => {
  await openStep(page, 'deleting', 'Three stubborn cookies')
  await expect(verdict(page)).toContainText('Not attempted. No cookie is planted yet.')
  await runAll(page, 4)
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
  await runAll(page, 4)
  await expect(answers(page).last()).toHaveText('Look again: 200 None of the three came.')
  await expect(reasons).toContainText('Passed. All three came before, your lines delete them')
  expect((await context.cookies()).map(({ name }) => name)).toEqual(['lab'])
})

test('a learner repairs one gap after the other, and does the steps anew each time', async ({ page }) => {
  await openStep(page, 'deleting', 'Three stubborn cookies')
  await runAll(page, 4)
  await expect(verdict(page)).toContainText('Failed. crumb stays')
  await fill(page, { deleteCrumb: solution.deleteCrumb })
  await page.getByRole('button', { name: 'Save the gaps' }).click()
  await expect(verdict(page)).toContainText(
    'Not attempted. You have changed a gap, so what crossed before counts no more.',
  )
  await runAll(page, 4)
  await expect(verdict(page)).toContainText('Failed. __Secure-crumb stays')
  await fill(page, { deleteSecureCrumb: solution.deleteSecureCrumb })
  await runAll(page, 4)
  await expect(verdict(page)).toContainText('Failed. sticky stays')
  await fill(page, {
    deleteSticky: "cookieStore.set('sticky', '', { path: '/lessons/deleting', maxAge: 0 })",
  })
  for (const label of ['Plant', 'Look', 'Delete']) await runStep(page, label)
  await expect(verdict(page)).toContainText('Failed. The lines are right. Now look again')
  await runStep(page, 'Look again')
  await expect(verdict(page)).toContainText('Passed.')
})

test('a learner gives every answer to the questions of recall, and is told why', async ({ page }) => {
  await openStep(page, 'deleting', 'What stays')
  await answerAll(page, recall)
})
