import { diagnose, judge, openClinic, openTicket, wanted } from './clinic.ts'
import { expect, test } from './cross-site-fixtures.ts'
import { closeTab, cookieNames, expectArrived, openTab, run } from './lesson.ts'
import { thorough } from './thorough.ts'

test.use({ expectedComplaint: wanted })

test('a learner repairs what is lost between one browser and one server', async ({ page, context }) => {
  const step = await openClinic(page)
  const big = await openTicket(step, 'I log in, and I am on the login page again')
  await run(big, ['Log in', 'Welcome, Ada.'], ['Open my page', 'Please log in.'])
  await expect(big.getByText(/to be refused/).first()).toBeVisible()
  expect(await cookieNames(context)).toEqual(['lab'])
  await diagnose(big, 'The cookie’s Path leads elsewhere.')
  await expect(big.getByText('✗ That is not it.').filter({ visible: true })).toBeVisible()
  const smaller = await diagnose(big, 'The browser drops the cookie without a word: it is too big.')
  await expect(smaller.getByText('+ ').first()).toBeVisible()
  await run(smaller, ['Log in', 'Welcome, Ada.'], ['Open my page', 'Ada’s page.'])
  await judge(smaller, 'Passed.')

  const fetched = await openTicket(step, 'The backend sets the cookie, but the browser never has it')
  await run(fetched, ['Log in', 'Welcome, Ada.'], ['Read the letters', 'Please log in.'])
  const sentOn = await diagnose(
    fetched,
    'The line was sent to whoever asked the backend: to the Next.js server.',
  )
  await run(sentOn, ['Log in', 'Welcome, Ada.'], ['Read the letters', 'Ada’s letters.'])
  await judge(sentOn, 'Passed.')

  const paged = await openTicket(step, 'cookies().set() throws when the page sets it')
  const broken = await openTab(paged, 'Open the page')
  await expect(
    broken.getByText('Cookies can only be modified in a Server Action or Route Handler'),
  ).toBeVisible()
  await closeTab(broken)
  const posted = await diagnose(
    paged,
    'A page is made while it is being sent: its headers have left already.',
  )
  const fixed = await openTab(posted, 'Open the page')
  await fixed.getByRole('button', { name: 'Count this visit' }).click()
  await expect(fixed.getByText('Visits so far: 1')).toBeVisible()
  await closeTab(fixed)
  await judge(posted, 'Passed.')
  await expect(posted.getByText('3 of 10 tickets are repaired.')).toBeVisible()
})

test(
  'a learner repairs what is not replaced, not deleted, not understood',
  thorough,
  async ({ page, context }) => {
    const step = await openClinic(page)
    const twins = await openTicket(step, 'I set the cookie, and the old value comes back')
    await run(
      twins,
      ['Choose English, last year', 'English'],
      ['Choose Deutsch', 'Deutsch'],
      ['Open the page', 'Your language: english'],
    )
    expect((await context.cookies()).filter(({ name }) => name === 'twin_lang')).toHaveLength(2)
    const samePath = await diagnose(
      twins,
      'Both cookies are there, under one name, and the server reads the old one.',
    )
    await run(
      samePath,
      ['Choose English, last year', 'English'],
      ['Choose Deutsch', 'Deutsch'],
      ['Open the page', 'Your language: deutsch'],
    )
    await judge(samePath, 'Passed.')

    const player = await openTicket(step, 'Deleting stopped working, and nothing changed on our side')
    await run(
      player,
      ['Start the player', 'remembers you'],
      ['Forget me', 'Forgotten.'],
      ['Look', 'The player knows you.'],
    )
    const secure = await diagnose(
      player,
      'The browser refuses the deletion itself: SameSite=None without Secure.',
    )
    await run(
      secure,
      ['Start the player', 'remembers you'],
      ['Forget me', 'Forgotten.'],
      ['Look', 'The player does not know you.'],
    )
    await judge(secure, 'Passed.')

    const workers = await openTicket(step, 'With two workers every second request is a 401')
    await run(
      workers,
      ['Log in at worker 1', 'Welcome'],
      ['Ask worker 1', 'You are Ada.'],
      ['Ask worker 2', 'Please log in.'],
    )
    const shared = await diagnose(
      workers,
      'Each worker made its own secret when it started, and refuses what another has signed.',
    )
    await run(shared, ['Log in at worker 1', 'Welcome'], ['Ask worker 2', 'You are Ada.'])
    await judge(shared, 'Passed.')

    const basket = await openTicket(step, 'After lunch: “Unexpected token <” in place of my basket')
    await run(basket, ['Ask for the basket', '200<title>Log in</title>'])
    const refused = await diagnose(
      basket,
      'The API sends signed-out visitors to the login page; fetch follows, and finds 200 there.',
    )
    await run(
      refused,
      ['Ask for the basket', '401'],
      ['Log in, for ten seconds', 'Welcome'],
      ['Ask for the basket', 'tea'],
    )
    await judge(refused, 'Passed. Signed out the API answered 401, and signed in 200.')
  },
)

test('a learner repairs what is lost between two hosts, with third-party cookies blocked', async ({
  page,
}) => {
  const step = await openClinic(page)
  const hosts = await openTicket(step, 'Login says 200, and the next request 401')
  await run(hosts, ['Log in', 'Welcome'])
  const board = await openTab(hosts, 'Open the board')
  await expect(board.getByText('Please log in: this request brought no board_sid.')).toBeVisible()
  expect(new URL(board.url()).hostname).toBe('127.0.0.1')
  await closeTab(board)
  await expect(hosts.getByText('GET /other-site/board').first()).toBeVisible()
  const oneName = await diagnose(hosts, 'The cookie was set on another host name than the board has.')
  await run(oneName, ['Log in', 'Welcome'])
  const same = await openTab(oneName, 'Open the board')
  await expect(same.getByText('Ada’s board.')).toBeVisible()
  await closeTab(same)
  await judge(oneName, 'Passed.')

  const framed = await openTicket(step, 'Signed out in the preview, signed in in a real tab')
  const reload = 'Load this page again'
  const openEditor = async (part: typeof framed, text: string) => {
    const editor = await openTab(part, 'Open the editor on the other site')
    await expect(editor.frameLocator('iframe').getByText(text)).toBeVisible()
    return editor
  }
  const editor = await openEditor(framed, 'Hello, Ada.')
  await editor.getByRole('link', { name: reload }).click()
  await expect(framed.getByText(/to be refused; did not come back/)).toHaveCount(2)
  await closeTab(editor)
  const inFrame = await diagnose(
    framed,
    'In a frame on another site, a cookie with SameSite=Lax is neither kept nor sent.',
  )
  await judge(inFrame, 'Not attempted.')
  await closeTab(await openEditor(inFrame, 'Hello, Ada.'))
  await judge(inFrame, 'Failed. The page of the other site was opened once. Load it again.')
  await closeTab(await openEditor(inFrame, 'Welcome back, Ada.'))
  await judge(inFrame, 'Passed.')

  const pixel = await openTicket(step, 'Every visit is the first one')
  await readNews(pixel)
  await expect(pixel.getByText('not as predicted').first()).toBeVisible()
  const partitioned = await diagnose(
    pixel,
    'The readers’ browsers block third-party cookies, and this one is not Partitioned.',
  )
  await readNews(partitioned)
  await judge(partitioned, 'Passed. pixel_visits was set within a page of another site')
  await expect(partitioned.getByText('pixel_visits=2').first()).toBeVisible()
})

test('where third-party cookies are allowed, the pixel counts without Partitioned too', async ({
  allowingContext,
}) => {
  const page = await allowingContext.newPage()
  const pixel = await openTicket(await openClinic(page), 'Every visit is the first one')
  await readNews(pixel)
  await expect(pixel.getByText('pixel_visits=2').first()).toBeVisible()
})

/** Opens the newspaper and reads it twice. */
async function readNews(part: Awaited<ReturnType<typeof openTicket>>): Promise<void> {
  const news = await openTab(part, 'Open the newspaper on the other site')
  await expectArrived(news.getByRole('img', { name: 'What the counter has counted' }))
  const second = news.waitForResponse(/\/tickets\/pixel\//)
  await news.getByRole('link', { name: 'Load this page again' }).click()
  await (await second).finished()
  await closeTab(news)
}
