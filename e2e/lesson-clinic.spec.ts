import { recall } from '../app/lessons/clinic/recall.ts'
import { diagnose, judge, openClinic, openTicket, ticketsTitle, wanted } from './clinic.ts'
import { answers, fill, runAll, verdict } from './exercise.ts'
import { expect, test } from './fixtures.ts'
import { answerAll, cookieNames, goToStep, openStep, press, run, tabTo } from './lesson.ts'

test.use({ expectedComplaint: wanted })

const predictTitle = 'Two shops, one complaint'
const different = 'No: one shop sends no cookie, the other sends one that is refused'

test('a learner predicts, reads two wires that differ, and finds the stations of a healthy cookie', async ({
  page,
  context,
}) => {
  const step = await openStep(page, 'clinic', predictTitle)
  await press(step, 'Log in to shop A')
  await expect(step.getByText('Nothing has crossed yet that is yours.')).toBeVisible()
  await step.getByLabel('Yes: the same words, the same cause').check()
  const wire = step.getByRole('group', { name: 'On the wire' })
  await run(step, ['Log in to shop A', 'Welcome, Ada.'], ['Open shop A', 'Please log in.'])
  await expect(wire.getByText('POST /lessons/clinic/shops/a').first()).toBeVisible()
  await expect(wire.getByText('It set no cookie of yours.').first()).toBeVisible()
  await expect(wire.getByText('Set-Cookie: shop_sid')).toHaveCount(0)
  await run(step, ['Log in to shop B', 'Welcome, Ada.'], ['Open shop B', 'Please log in.'])
  await expect(wire.getByText('Set-Cookie: shop_sid=ada').first()).toBeVisible()
  await expect(wire.getByText(/to be refused/).first()).toBeVisible()
  expect(await cookieNames(context)).toEqual(['lab'])
  await expect(step.getByText(`${different} ✗ Not as you said.`)).toBeVisible()

  const observe = await goToStep(page, 'Four stations of a healthy cookie')
  await expect(observe.getByText("response.set_cookie('healthy_sid'")).toBeVisible()
  await run(observe, ['Log in', 'Welcome, Ada.'], ['Open', 'You are Ada.'])
  await expect(observe.getByText('HTTP: your own last exchange')).toBeVisible()
  await expect(observe.getByText(/^GET [^]*\nCookie: healthy_sid=ada/).first()).toBeVisible()
})

test('a learner repairs one way after the other, and answers recall', async ({ page }) => {
  await openStep(page, 'clinic', 'Repair one by hand')
  await expect(verdict(page)).toContainText('Not attempted. Nobody has logged in yet.')
  await runAll(page, 2)
  await expect(verdict(page)).toContainText('Failed. The login’s answer has no line for backend_sid')
  await fill(page, { sendOn: "cookieStore.set('backend_sid', sid)" })
  await runAll(page, 2)
  await expect(verdict(page)).toContainText('lacks HttpOnly')
  await fill(page, { sendOn: "cookieStore.set('backend_sid', sid, { httpOnly: true })" })
  await runAll(page, 2)
  await expect(verdict(page)).toContainText('your request to it did not carry the id')
  await fill(page, { headers: "({ cookie: 'backend_sid=' + cookieStore.get('backend_sid')?.value })" })
  await runAll(page, 2)
  await expect(answers(page).last()).toHaveText('Read the letters: 200 The backend answered: Ada’s letters.')
  await expect(verdict(page)).toContainText('Passed.')
  await expect(page.getByText('Beside it you have repaired 0 of 10 tickets.')).toBeVisible()
  await goToStep(page, 'What stays')
  await answerAll(page, recall)
})

test('a learner goes through a ticket by keyboard alone', async ({ page }) => {
  const step = await openClinic(page)
  await expect(step.getByText('0 of 10 tickets are repaired.')).toBeVisible()
  const ticket = await openTicket(step, 'I log in, and I am on the login page again')
  await ticket.getByRole('link', { name: 'canonical/charmhub.io#888' }).focus()
  const button = (name: string) => ticket.getByRole('button', { name, exact: true })
  await tabTo(page, button('Log in').first())
  await page.keyboard.press('Enter')
  await expect(ticket.getByText('Welcome, Ada.', { exact: true })).toBeVisible()
  await tabTo(page, button('Open my page').first())
  await page.keyboard.press('Enter')
  await expect(ticket.getByText('Please log in.', { exact: true })).toBeVisible()
  await tabTo(page, ticket.getByText('The login does not answer with a cookie.'))
  await page.keyboard.press('Enter')
  await expect(ticket.getByText('✗ That is not it.').filter({ visible: true })).toBeVisible()
  await tabTo(page, ticket.getByText('The browser drops the cookie without a word: it is too big.'))
  await page.keyboard.press('Enter')
  await expect(ticket.getByText('✗ That is not it.').filter({ visible: true })).toHaveCount(0)
  for (const [name, text] of [
    ['Log in', 'Welcome, Ada.'],
    ['Open my page', 'Ada’s page.'],
    ['Run the regression test', 'Passed. POST /tickets/too-big/fixed sent profile'],
  ] as const) {
    await tabTo(page, button(name).last())
    await page.keyboard.press('Enter')
    await expect(ticket.getByText(text).last()).toBeVisible()
  }
  await expect(step.getByText('1 of 10 tickets are repaired.').first()).toBeVisible()
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a learner predicts, breaks, diagnoses, repairs, and reads the verdict', async ({ page }) => {
    const back = () => page.goto('/lessons/clinic')
    await back()
    await page.getByLabel(different).check()
    await press(page.getByRole('article'), 'Log in to shop B')
    await expect(page.getByText(`You predicted: ${different}`)).toBeVisible()

    const open = async () => {
      await back()
      await page.getByRole('heading', { name: ticketsTitle }).click()
      await page
        .getByRole('heading', { name: 'The backend sets the cookie, but the browser never has it' })
        .click()
      return page.getByRole('article')
    }
    await press(await open(), 'Log in')
    await press(await open(), 'Read the letters')
    await expect(page.getByRole('heading', { name: 'The server answered 401' })).toBeVisible()
    for (const [name, text] of [
      ['Run the regression test', 'Not attempted. The repaired flow has not been run yet.'],
      ['Log in', 'Welcome, Ada.'],
      ['Read the letters', 'Ada’s letters.'],
      ['Run the regression test', 'Passed. POST /tickets/server-fetch/fixed sent backend_sid'],
    ] as const) {
      const ticket = await diagnose(
        await open(),
        'The line was sent to whoever asked the backend: to the Next.js server.',
      )
      await press(ticket, name)
      await expect(page.getByText(text)).toBeVisible()
    }
    await expect(page.getByText('1 of 10 tickets are repaired.')).toBeVisible()
  })
})

test('a ticket that is repaired stays so, in the progress that is exported and read again', async ({
  page,
  openBrowser,
}) => {
  const step = await openClinic(page)
  const ticket = await openTicket(step, 'I set the cookie, and the old value comes back')
  const repair = await diagnose(
    ticket,
    'Both cookies are there, under one name, and the server reads the old one.',
  )
  await judge(repair, 'Not attempted.')
  await run(repair, ['Choose Deutsch', 'Deutsch, from now on.'])
  await judge(repair, 'Failed. First choose English')
  await run(
    repair,
    ['Choose English, last year', 'English'],
    ['Choose Deutsch', 'Deutsch, from now on.'],
    ['Open the page', 'Your language: deutsch'],
  )
  await judge(repair, 'Passed. The new choice replaced the old cookie')
  await expect(ticket.getByText('✓ Repaired')).toBeVisible()
  const file = await (await page.request.get('/progress/export')).body()

  const other = await openBrowser()
  await other.goto('/progress')
  const multipart = { file: { name: 'progress.json', mimeType: 'application/json', buffer: file } }
  const headers = { accept: 'application/json' }
  const imported = await other.request.post('/progress/import', { multipart, headers })
  expect(await imported.json()).toEqual({ imported: 1, leftOut: 0 })
  await expect((await openClinic(other)).getByText('1 of 10 tickets are repaired.')).toBeVisible()
  for (const path of ['/progress', '/lessons']) {
    await other.goto(path)
    await expect(other.getByText('1 of 10 tickets repaired')).toBeVisible()
  }
})
