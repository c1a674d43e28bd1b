import { recall } from '../app/lessons/hardening/recall.ts'
import { answers, fill, runAll, runStep, verdict } from './exercise.ts'
import { expect, test } from './fixtures.ts'
import { answerAll, goToStep, openStep } from './lesson.ts'

test('a learner breaks the promise, reads why, keeps it, and answers the questions', async ({
  page,
  context,
}) => {
  await openStep(page, 'hardening', 'A cookie that keeps its promise')
  const keep = async (attributes: string) => {
    await fill(page, { keep: `cookieStore.set('__Host-task_id', id, ${attributes})` })
    await runAll(page, 2)
  }
  await expect(verdict(page)).toContainText('Not attempted. You have not asked for an id yet.')
  await runAll(page, 2)
  await expect(verdict(page)).toContainText(
    'Failed. The line for __Host-task_id breaks the promise of its name',
  )
  await expect(verdict(page)).toContainText('it has no Secure')
  await keep("{ secure: true, domain: 'localhost' }")
  await expect(verdict(page)).toContainText('it has the Domain localhost.')
  expect(await context.cookies()).toHaveLength(1)
  await keep('{ secure: true }')
  await expect(verdict(page)).toContainText('it has no HttpOnly.')
  await keep('{ secure: true, httpOnly: true }')
  await expect(verdict(page)).toContainText('the id was not read.')
  await fill(page, { id: "cookieStore.get('__Host-task_id')?.value" })
  await runStep(page, 'Visit')
  await expect(answers(page)).toHaveText(/^Visit: 200 You came with the id [0-9a-f]{8}\.$/)
  await expect(verdict(page)).toContainText('You have changed a gap, so what crossed before counts no more.')
  await runAll(page, 2)
  await expect(verdict(page)).toContainText('Passed. __Host-task_id came back and was read.')

  await goToStep(page, 'What stays')
  await answerAll(page, recall)
})
