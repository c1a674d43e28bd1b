import { recall } from '../app/lessons/logout/recall.ts'
import { answers, fill, runAll, verdict } from './exercise.ts'
import { expect, test } from './fixtures.ts'
import { answerAll, openStep } from './lesson.ts'
import { wanted } from './logout-fixtures.ts'

const solution = {
  refusal: "method === 'POST' ? null : { status: 405, headers: { allow: 'POST' } }",
  ids: '[sid]',
  forget: "cookieStore.delete({ name: 'task_sid', path: '/lessons/logout/exercise' })",
}

test.use({ expectedComplaint: wanted })

test('a learner repairs one gap after the other, and reads each time what is missing', async ({
  page,
  context,
}) => {
  await openStep(page, 'logout', 'Write the logout')
  await expect(verdict(page)).toContainText('Not attempted. Nobody has signed in yet.')
  await runAll(page, 6)
  await expect(answers(page).last()).toHaveText('Send the copy: 200 The copy is signed in as Ada.')
  await expect(verdict(page)).toContainText('Failed. GET was answered with 303, not 405')

  await fill(page, { refusal: "method === 'POST' ? null : { status: 405 }" })
  await runAll(page, 6)
  await expect(answers(page).nth(1)).toHaveText('Open the link: 405 GET is refused. Allow: nothing said')
  await expect(verdict(page)).toContainText('The answer must have the header Allow: POST.')

  await fill(page, { refusal: solution.refusal })
  await runAll(page, 6)
  await expect(verdict(page)).toContainText('Failed. task_sid stays: “task_sid=; Path=/; Expires=')

  await fill(page, { forget: solution.forget })
  await runAll(page, 6)
  await expect(verdict(page)).toContainText('Failed. The cookie is deleted, and the old id still opens')

  await fill(page, { ids: solution.ids })
  await runAll(page, 6)
  await expect(answers(page)).toHaveText([
    'Sign in: 200 You are signed in as Ada. A copy of the id is kept.',
    'Open the link: 405 GET is refused. Allow: POST',
    'Look: 200 Signed in as Ada.',
    'Log out: 200 Signed out.',
    'Look again: 200 Signed out.',
    'Send the copy: 401 No session has this id.',
  ])
  await expect(verdict(page)).toContainText('Passed. GET got 405 and left you signed in.')
  expect((await context.cookies()).map(({ name }) => name)).not.toContain('task_sid')
})

test('a client that leaves the cookies out does not pass', async ({ page, context, request, baseURL }) => {
  await openStep(page, 'logout', 'Write the logout')
  await fill(page, solution)
  await page.getByRole('button', { name: 'Save the gaps' }).click()
  const base = `${baseURL}/lessons/logout/exercise`
  await expect.poll(() => context.cookies().then((cookies) => cookies.length)).toBe(1)
  const lab = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
  await page.request.post(`${base}/sign-in`)
  await page.request.get(base)
  await page.request.get(`${base}/look`)
  await page.request.post(base)
  await request.get(`${base}/copy`, { headers: { cookie: lab } })
  await page.reload()
  await expect(verdict(page)).toContainText('Failed. The copy was sent without the id of this login.')
  await page.request.get(`${base}/copy`)
  await page.reload()
  await expect(verdict(page)).toContainText('Passed.')
})

test('a learner gives every answer to the questions of recall, and is told why', async ({ page }) => {
  await openStep(page, 'logout', 'What stays')
  await answerAll(page, recall)
})
