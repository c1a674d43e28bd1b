import { recall } from '../app/lessons/protected/recall.ts'
import { answers, fill, runAll, verdict } from './exercise.ts'
import { expect, test } from './fixtures.ts'
import { answerAll, openStep } from './lesson.ts'

const solution = {
  pages: 'isSignedIn && diary',
  status: "door === 'page' ? 303 : 401",
  safeNext: "address.startsWith(`${origin}/`) ? next : '/'",
}

test.use({ expectedComplaint: /^error: Failed to load resource: .* status of 4(01|22) / })

test('a learner closes one hole after the other, reads why each time, and passes', async ({ page }) => {
  await openStep(page, 'protected', 'Close all three doors')
  await expect(verdict(page)).toContainText('Not attempted. Nobody has knocked yet.')
  await runAll(page, 11)
  await expect(verdict(page)).toContainText('Failed. The page gave the diary to a signed-out visitor.')

  await fill(page, { pages: solution.pages })
  await runAll(page, 11)
  await expect(verdict(page)).toContainText('Failed. The API answered a signed-out visitor with 303, not 401')

  await fill(page, { status: solution.status })
  await runAll(page, 11)
  await expect(answers(page).nth(6)).toHaveText('Call the API, signed out: 401 {"error":"Not signed in."}')
  await expect(verdict(page)).toContainText('next=////evil.example, and from there to evil.example.')

  for (const [tooSimple, reason] of [
    ["next.startsWith('/') ? next : '/'", 'from there to evil.example.'],
    ["next.startsWith('//') ? '/' : next", 'next=/\\evil.example, and from there to evil.example.'],
    ["address.startsWith(origin) ? next : '/'", '/page/own-name led to the login'],
    ["'/'", 'not back to /lessons/protected/exercise/page.'],
  ] as const) {
    await fill(page, { safeNext: tooSimple })
    await runAll(page, 11)
    await expect(verdict(page)).toContainText(reason)
  }

  await fill(page, { safeNext: solution.safeNext })
  await runAll(page, 11)
  await expect(verdict(page)).toContainText('Passed. Signed out: the API and the form’s handler answered 401')
  await expect(answers(page).nth(1)).toContainText('The spare key lies under the third pot.')
})

test('a learner who closes the doors to everybody does not pass', async ({ page }) => {
  await openStep(page, 'protected', 'Close all three doors')
  await fill(page, { ...solution, pages: 'null' })
  await runAll(page, 11)
  await expect(verdict(page)).toContainText('Failed. The page answered a signed-in visitor with 303.')
})

test('a learner whose gap has no use is told what is missing', async ({ page }) => {
  await openStep(page, 'protected', 'Close all three doors')
  await fill(page, { ...solution, status: "'401'" })
  await runAll(page, 11)
  await expect(verdict(page)).toContainText('status must be a number.')
})

test('a learner gives every answer to the questions of recall, and is told why', async ({ page }) => {
  await openStep(page, 'protected', 'What stays')
  await answerAll(page, recall)
})
