import { recall } from '../app/lessons/trust-nothing/recall.ts'
import { answers, fill, runAll, runStep, verdict } from './exercise.ts'
import { expect, test } from './fixtures.ts'
import { answerAll, goToStep, openStep } from './lesson.ts'

const slug = 'trust-nothing'

test('a learner becomes admin, blocks it gap by gap, forges by hand, and answers the questions', async ({
  page,
}) => {
  await openStep(page, slug, 'Become admin, then block it')
  await expect(verdict(page)).toContainText('Not attempted. Ada, a customer, has not come in yet.')
  await runAll(page, 8)
  await expect(answers(page).nth(3)).toContainText('Open the admin page: 200 All orders: 3 teapots, 1 cup.')
  await expect(answers(page).nth(4)).toContainText('Pay the forged price: 200 You pay 8.')
  await expect(verdict(page)).toContainText('Failed. You have become admin')

  await fill(page, { isAdmin: "visit.role === 'admin'", price: "claim === '1' ? 30 : claim" })
  await runAll(page, 8)
  await expect(verdict(page)).toContainText('Failed. Ada’s cookie said task_price=8, and she paid 8.')

  await fill(page, { isAdmin: 'false', price: '30' })
  await runAll(page, 8)
  await expect(verdict(page)).toContainText('Failed. Grace is an admin, and the page was closed to her')

  await fill(page, { isAdmin: "visit.role === 'admin'" })
  await runAll(page, 8)
  await expect(verdict(page)).toContainText('Failed. Grace paid 30 for what costs 8')

  await fill(page, { price: 'prices[visit.item]' })
  await runStep(page, 'Come in as Ada')
  await runStep(page, 'Pay')
  await runStep(page, 'Open the admin page')
  await page.evaluate(() => {
    document.cookie = 'task_role=admin; Path=/'
    document.cookie = 'task_price=2; Path=/'
  })
  await runStep(page, 'Open the admin page')
  await expect(answers(page)).toContainText('403 This page is for admins. The cookie said task_role=admin.')
  await expect(verdict(page)).toContainText('Failed. The forged role is refused. Now pay as Ada')
  await runStep(page, 'Pay the forged price')
  await expect(answers(page)).toContainText('You pay 30. The cookie said task_price=2.')
  await expect(verdict(page)).toContainText('Failed. Ada paid the true price. Now pay as Ada with the price')
  await page.evaluate(() => (document.cookie = 'task_price=8; Path=/'))
  await runStep(page, 'Pay the forged price')
  await expect(verdict(page)).toContainText('Failed. Ada is refused. Now come in as Grace')
  for (const label of ['Come in as Grace', 'Open the page as Grace', 'Pay as Grace'])
    await runStep(page, label)
  await expect(answers(page)).toContainText('You pay 8. The cookie said task_price=8.')
  await expect(verdict(page)).toContainText('Passed. Ada’s cookie said admin, and she was refused')

  await goToStep(page, 'What stays')
  await answerAll(page, recall)
})
