import { attackInBackground, expect, prize, test } from './cross-site-fixtures.ts'
import {
  closeTab,
  cookieNames,
  expectArrived,
  goToStep,
  openByKeyboard,
  openStep,
  openTab,
  pressByKeyboard,
} from './lesson.ts'
import { claim, expectRow, form, letter, link, signIn, titles, wanted } from './same-site-fixtures.ts'
import { thorough } from './thorough.ts'

const slug = 'same-site'
const pays = 'The bank pays 100 crumbs from Ada’s account.'
const paysNothing = 'The bank pays nothing: nobody is signed in.'

// Many pages are opened here: on a busy machine that is more than the usual half minute.
test.describe.configure({ timeout: 90_000 })
test.use({ expectedComplaint: wanted })

test('a learner predicts, is robbed by a form, and finds out what each setting lets through', async ({
  page,
}) => {
  const first = await openStep(page, slug, titles.predict)
  await first.getByRole('button', { name: 'Sign in with SameSite=None' }).click()
  expect(await cookieNames(page.context())).not.toContain('bank_sid')
  await first.getByLabel('It pays nothing: the form is not its own').check()
  await signIn(first, 'Sign in with SameSite=None')
  const robber = await openTab(first, 'Open the prize page', prize)
  await expect(robber.getByRole('note')).toContainText('Training site')
  expect(await claim(robber, ...form)).toContain(pays)
  await closeTab(robber)
  await expect(first.getByText('It pays: the browser brought your cookie along ✗ Not as')).toBeVisible()
  await expect(first.getByText('POST /lessons/same-site/transfer/form', { exact: true })).toBeVisible()

  const step = await goToStep(page, titles.observe)
  await signIn(step, 'Sign in with SameSite=Lax')
  const tab = await openTab(step, 'Open the prize page', prize)
  const mailbox = await openTab(step, 'Open your mailbox', 'Your mailbox')
  expect(await claim(tab, ...link)).toContain(pays)
  expect(await claim(tab, ...form)).toContain(paysNothing)
  expect(await claim(mailbox, ...letter)).toContain('Signed in as Ada.')
  await signIn(step, 'Sign in with SameSite=Strict')
  expect(await claim(tab, ...link)).toContain(paysNothing)
  expect(await claim(mailbox, ...letter)).toContain('Please log in to see your account.')
  await signIn(step, 'Sign in without SameSite')
  expect(await claim(tab, ...form)).toContain(pays)
  expect(await claim(tab, ...link)).toContain(pays)
  await attackInBackground(tab)

  await expectRow(page, 'Link', ['–', 'came', 'stayed at home', 'came'])
  await expectRow(page, 'Form (POST)', ['came', 'stayed at home', '–', /^came \(at \d+ s\)$/])
  await expectRow(page, 'Link in the e-mail', ['–', 'came', 'stayed at home', '–'])
  // Chromium here blocks third-party cookies.
  for (const way of ['Fetch', 'Image', 'Frame'])
    await expectRow(page, way, ['blocked by your browser, not by SameSite'])
  await expect(step.getByText('Probed: your browser blocks third-party cookies')).toBeVisible()
  await expect(step.getByLabel('HTTP', { exact: true }).filter({ visible: true })).toContainText(
    'POST /lessons/same-site/sign-in',
  )
})

test(
  'where the browser lets third-party cookies through, SameSite alone decides',
  thorough,
  async ({ allowingContext }) => {
    const page = await allowingContext.newPage()
    const step = await openStep(page, slug, titles.observe)
    for (const button of [
      'Sign in with SameSite=None',
      'Sign in with SameSite=Lax',
      'Sign in without SameSite',
    ]) {
      await signIn(step, button)
      const tab = await openTab(step, 'Open the prize page', prize)
      await attackInBackground(tab)
      await closeTab(tab)
    }
    for (const way of ['Fetch', 'Image', 'Frame'])
      await expectRow(page, way, ['came', 'stayed at home', '–', 'stayed at home'])
    await expect(step.getByText('Probed: your browser lets third-party cookies through')).toBeVisible()

    const mistakes = await goToStep(page, titles.break)
    await mistakes.getByRole('button', { name: 'Set the three cookies' }).click()
    await expect(mistakes.getByText('I have set three cookies, as Flask does.')).toBeVisible()
    await mistakes.getByRole('link', { name: 'page with an image' }).click()
    await page.getByRole('link', { name: 'Image: look at the prize' }).click()
    await expectArrived(page.getByRole('img', { name: 'The prize' }))
    const namesOnTheWire = async () => {
      const wire = (await (await page.request.get('/api/wire')).json()) as {
        exchanges: { target: string; kind: string; cookies: { name: string }[] | null }[]
      }
      const image = wire.exchanges.findLast(
        ({ target, kind }) => target === '/lessons/same-site/widget' && kind === 'image',
      )
      return image?.cookies?.map(({ name }) => name).filter((name) => name.startsWith('widget'))
    }
    // Whose a request without a lab cookie was is known a moment later, when another process has set the cookies.
    await expect.poll(namesOnTheWire).toEqual(['widget_secure'])
  },
)

test('a learner goes the main path by keyboard alone', async ({ page }) => {
  const step = await openStep(page, slug, titles.predict)
  await openByKeyboard(page, step, titles.predict)
  await page.keyboard.press('ArrowDown')
  await expect(step.getByLabel('It pays: the browser brought your cookie along')).toBeChecked()
  await pressByKeyboard(step, 'Sign in with SameSite=None')
  await expect(step.getByText('You are signed in at the bank as Ada.')).toBeVisible()
  await page.keyboard.press('Tab')
  await expect(step.getByRole('link', { name: 'Open the prize page' })).toBeFocused()
  const opened = page.waitForEvent('popup')
  await page.keyboard.press('Enter')
  const robber = await opened
  await expect(robber.getByRole('heading', { level: 1 })).toHaveText(prize)
  await robber.keyboard.press('Tab')
  const paid = robber.waitForEvent('popup')
  await pressByKeyboard(robber.getByRole('main'), 'Form: claim the prize')
  await expect((await paid).getByText(pays)).toBeVisible()
  await page.bringToFront()
  await expect(step.getByText('It pays: the browser brought your cookie along ✓ As you said.')).toBeVisible()
})

test('without a script, a learner signs in, is robbed, and reads it on the wire', async ({ openBrowser }) => {
  const page = await openBrowser({ javaScriptEnabled: false })
  await page.goto(`/lessons/${slug}`)
  const article = page.getByRole('article')
  await article.getByLabel('It pays: the browser brought your cookie along').check()
  await article.getByRole('button', { name: 'Sign in with SameSite=None' }).first().click()
  await expect(page.getByText('You are signed in at the bank as Ada.')).toBeVisible()
  await page.goBack()
  const tab = await openTab(article, 'Open the prize page of the other site', prize)
  expect(await claim(tab, ...form)).toContain(pays)
  await page.goto('/wire')
  await expect(page.getByText('POST /lessons/same-site/transfer/form').first()).toBeVisible()
})
