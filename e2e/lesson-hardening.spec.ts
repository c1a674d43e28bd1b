import { otherSiteOf } from './cross-site-fixtures.ts'
import { expect, test } from './fixtures.ts'
import { closeTab, cookieNames, openByKeyboard, openStep, press, pressByKeyboard } from './lesson.ts'
import { linesOf } from './wire.ts'

const slug = 'hardening'
const predictTitle = 'One script, four cookies'
const right = 'The two that are not HttpOnly'
const stolen = 'hard_plain=tea; hard_secure=milk'
const sent = 'hard_plain=tea; hard_secure=milk; hard_httponly=sugar; hard_both=cake'

test('a learner predicts what a script steals, and finds it in the other site’s inbox', async ({
  page,
  context,
  baseURL,
}) => {
  const step = await openStep(page, slug, predictTitle)
  await press(step, 'Set the four cookies')
  await press(step, 'Open the guestbook')
  await expect(step.getByText('Nothing has crossed yet that is yours.')).toBeVisible()
  await step.getByLabel('Only the one that is neither').check()
  await press(step, 'Look into the inbox')
  await expect(step.getByText('Nothing has arrived at the other site yet.')).toBeVisible()
  await press(step, 'Set the four cookies')
  await expect(step.getByText('I have answered with four Set-Cookie lines.')).toBeVisible()

  const opened = context.waitForEvent('page')
  await press(step, 'Open the guestbook')
  const guestbook = await opened
  await expect(guestbook.getByText('Sent to the other site.')).toBeVisible()
  await expect(guestbook.getByRole('status')).toHaveText(stolen)
  await expect(guestbook.getByText(sent)).toBeVisible()
  const request = guestbook.waitForRequest(/\/hardening\/inbox$/)
  await guestbook.evaluate(() => fetch('/lessons/hardening/inbox'))
  expect(await (await request).headerValue('cookie')).toContain('hard_httponly=sugar')
  const openedInbox = context.waitForEvent('page')
  await guestbook.getByRole('link', { name: 'Open the inbox of the other site' }).click()
  const inbox = await openedInbox
  await expect(inbox.getByRole('listitem')).toHaveText(new RegExp(`Z${stolen}$`))
  expect(inbox.url()).toContain(otherSiteOf(baseURL))
  await closeTab(inbox)
  await closeTab(guestbook)

  await press(step, 'Look into the inbox')
  await expect(step.getByText(`This has arrived at the other site: ${stolen}`)).toBeVisible()
  await expect(step.getByText('The two that are not HttpOnly ✗ Not as you said.')).toBeVisible()
  await expect(step.getByText('POST /lessons/hardening/guestbook', { exact: true })).toBeVisible()
  const reload = await page.reload()
  expect(reload?.headers()['content-security-policy']).toMatch(/^default-src 'self'; (?!.*connect-src)/)
})

test('a learner compares who sees what, and holds eight names to their promises', async ({
  page,
  context,
}) => {
  const step = await openStep(page, slug, 'Who sees what')
  await expect(step.getByText("response.set_cookie('hard_secure', 'milk', secure=True)")).toBeVisible()
  await expect(step.getByText("cookieStore.set('hard_secure', 'milk', { secure: true })")).toBeVisible()
  await expect(step.getByRole('link', { name: 'js-cookie 529' })).toHaveAttribute(
    'href',
    /js-cookie\/issues\/529$/,
  )
  await page.evaluate(() => fetch('/lessons/hardening/set', { method: 'POST' }))
  await press(step, 'Set four that keep it')
  await press(step, 'Set four that break it')
  await press(step, 'Look')
  const came = ['__Secure-hard', '__Host-hard', '__Http-hard', '__Host-Http-hard']
  await expect(step.getByText(came.map((name) => `${name} came.`).join(' '))).toBeVisible()
  const prefixed = (await cookieNames(context)).filter((name) => name.startsWith('__'))
  expect(prefixed).toEqual(came.toSorted())
  await page.evaluate(() => {
    for (const name of ['__Host-x', '__Http-x', '__Host-Http-x'])
      document.cookie = `${name}=1; Path=/; Secure; HttpOnly`
    document.cookie = '__Host-script=1; Path=/; Secure'
    document.cookie = '__Http-script=1; Path=/; Secure'
  })
  const byScript = (await cookieNames(context)).filter((name) => /x$|script$/.test(name))
  expect(byScript).toEqual(['__Host-script'])

  const jar = step.getByRole('group', { name: 'The jar' })
  const scriptSees = { hard_plain: 'yes', hard_secure: 'yes', hard_httponly: 'no', hard_both: 'no' }
  for (const [name, byScript] of Object.entries(scriptSees)) {
    const row = jar.getByRole('row').filter({ has: page.getByRole('rowheader', { name: `${name}=` }) })
    await expect(row.getByRole('cell').nth(-2)).toHaveText('yes')
    await expect(row.getByRole('cell').last()).toHaveText(byScript)
  }
  await expect(step.getByText('to be refused; did not come back')).toHaveCount(4)

  // The table judges the very lines that the two endpoints send.
  const judged = step.getByRole('table', { name: 'Eight lines, at two addresses' })
  const lines: string[] = []
  for (const kind of ['kept', 'broken']) {
    lines.push(...(await linesOf(await page.request.post(`/lessons/hardening/prefixes/${kind}`))))
  }
  await expect(judged.getByRole('rowheader')).toHaveText(lines)
  const refused = '✗ refused: InvalidPrefix'
  const cells = lines.flatMap((_, index) => [index < 4 ? '✓ stored' : refused, refused])
  await expect(judged.getByRole('cell')).toHaveText(cells)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a learner predicts, and nothing is stolen where no script runs', async ({ page }) => {
    const act = async (name: string) => {
      await page.goto(`/lessons/${slug}`)
      await page.getByLabel(right).check()
      // In this very tab: a new one may run its first script before it is told to run none.
      const button = page.getByRole('button', { name, exact: true })
      await button.evaluate((element) => element.removeAttribute('formtarget'))
      await press(page.getByRole('article'), name)
    }
    await act('Set the four cookies')
    await expect(page.getByText(`You predicted: ${right}`)).toBeVisible()
    await act('Open the guestbook')
    await expect(page.getByText('Your browser runs no script.')).toBeVisible()
    await expect(page.getByText(sent)).toBeVisible()
    await act('Look into the inbox')
    await expect(page.getByText('Nothing has arrived at the other site yet.')).toBeVisible()
  })
})

test('a learner goes the main path by keyboard alone', async ({ page, context }) => {
  const step = await openStep(page, slug, predictTitle)
  await openByKeyboard(page, step, predictTitle)
  await page.keyboard.press('ArrowDown')
  await expect(step.getByLabel(right)).toBeChecked()
  await pressByKeyboard(step, 'Set the four cookies')
  await expect(step.getByText('I have answered with four Set-Cookie lines.')).toBeVisible()
  const opened = context.waitForEvent('page')
  await pressByKeyboard(step, 'Open the guestbook')
  const guestbook = await opened
  await expect(guestbook.getByText('Sent to the other site.')).toBeVisible()
  await closeTab(guestbook)
  await pressByKeyboard(step, 'Look into the inbox')
  await expect(step.getByText(`${right} ✓ As you said.`)).toBeVisible()
})
