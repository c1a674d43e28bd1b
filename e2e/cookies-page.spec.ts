import type { Page } from '@playwright/test'
import { blockCookies, expect, signUp, test } from './fixtures.ts'
import { unfold } from './unfold.ts'

const form = (page: Page, title: string) => page.getByRole('region', { name: title, exact: true })
const outcome = (page: Page) => page.getByRole('region', { name: 'What just crossed' })

for (const javaScriptEnabled of [true, false]) {
  test.describe(`with JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, () => {
    test.use({ javaScriptEnabled })

    test('a learner sets a cookie and reads the line and what came back', async ({ page, context }) => {
      await page.goto('/cookies')
      await expect(page.getByText('no Cookie header at all')).toBeVisible()
      await form(page, 'Set').getByLabel('Name', { exact: true }).fill('cart')
      await form(page, 'Set').getByLabel('Value').fill('2 books; ü')
      await page.getByRole('button', { name: 'Set the cookie' }).click()

      await expect(page).toHaveURL(/\/cookies\?sent=[\w-]+$/)
      await expect(outcome(page).getByText('Set-Cookie: cart=2%20books%3B%20%C3%BC; Path=/')).toBeVisible()
      await expect(outcome(page).getByText('Cookie: cart=2%20books%3B%20%C3%BC; lab=…')).toBeVisible()
      await expect(outcome(page).getByText('The prediction held.')).toBeVisible()
      const row = page.getByRole('row', { name: /^cart/ })
      await expect(row.getByRole('cell')).toHaveText(['2 books; ü', '2%20books%3B%20%C3%BC', '25'])
      expect((await context.cookies()).map(({ name }) => name).sort()).toEqual(['cart', 'lab'])
    })

    test('a learner sets every attribute and sees what the browser kept', async ({ page, context }) => {
      await page.goto('/cookies')
      const set = form(page, 'Set')
      await set.getByLabel('Name', { exact: true }).fill('all')
      await set.getByLabel('Value').fill('1')
      await unfold(set.getByText('All attributes'))
      await set.getByLabel('Max-Age (seconds)').fill('600')
      await set.getByLabel('Expires (UTC)').fill('2040-01-31T12:00')
      await set.getByLabel('Path').fill('/cookies')
      await set.getByLabel('Domain').fill('localhost')
      await set.getByLabel('SameSite').selectOption('None')
      await set.getByLabel('Priority').selectOption('High')
      await set.getByLabel('Secure').check()
      await set.getByLabel('HttpOnly').check()
      await set.getByLabel('Partitioned').check()
      await page.getByRole('button', { name: 'Set the cookie' }).click()

      const line =
        'all=1; Max-Age=600; Expires=Tue, 31 Jan 2040 12:00:00 GMT; Domain=localhost; Path=/cookies; Secure; HttpOnly; SameSite=None; Partitioned; Priority=High'
      await expect(outcome(page).getByText(`Set-Cookie: ${line}`)).toBeVisible()
      await expect(outcome(page).getByText('The prediction held.')).toBeVisible()
      const kept = (await context.cookies()).find(({ name }) => name === 'all')
      expect(kept).toMatchObject({ path: '/cookies', secure: true, httpOnly: true, sameSite: 'None' })
    })

    test('a learner reads a cookie, or the default where there is none', async ({
      page,
      context,
      baseURL,
    }) => {
      await context.addCookies([{ name: 'user', value: 'Ada%20L', url: baseURL ?? '' }])
      await page.goto('/cookies')
      const read = form(page, 'Read')
      await read.getByLabel('Name', { exact: true }).fill('user')
      await read.getByLabel('Default').fill('Guest')
      await page.getByRole('button', { name: 'Read the cookie' }).click()
      await expect(read.getByText('user reads Ada L.')).toBeVisible()

      await read.getByLabel('Name', { exact: true }).fill('nobody')
      await page.getByRole('button', { name: 'Read the cookie' }).click()
      await expect(read.getByText('nobody did not come with this request')).toContainText('it reads Guest.')
      await expect(read.getByLabel('Name', { exact: true })).toHaveValue('nobody')
      await expect(read.getByLabel('Default')).toHaveValue('Guest')
    })

    test('a learner deletes a cookie', async ({ page, context, baseURL }) => {
      await context.addCookies([{ name: 'cart', value: '1', url: baseURL ?? '' }])
      await page.goto('/cookies')
      await form(page, 'Delete').getByLabel('Name', { exact: true }).fill('cart')
      await page.getByRole('button', { name: 'Delete the cookie', exact: true }).click()
      const line = 'cart=; Max-Age=0; Expires=Thu, 01 Jan 1970 00:00:00 GMT; Path=/'
      await expect(outcome(page).getByText(`Set-Cookie: ${line}`)).toBeVisible()
      await expect(outcome(page).getByText('The cookie did not come back.')).toBeVisible()
      await expect(outcome(page).getByText('The prediction held.')).toBeVisible()
      expect((await context.cookies()).map(({ name }) => name)).toEqual(['lab'])
    })

    test('a learner gets refused input back, filled in and with what is wrong', async ({ page, context }) => {
      await page.goto('/cookies')
      const set = form(page, 'Set')
      await set.getByLabel('Name', { exact: true }).fill('my cookie')
      await set.getByLabel('Value').fill('kept value')
      await unfold(set.getByText('All attributes'))
      await set.getByLabel('Path').fill('cart')
      await set.getByLabel('Max-Age (seconds)').fill('soon')
      await set.getByLabel('SameSite').selectOption('Strict')
      await set.getByLabel('HttpOnly').check()
      await page.getByRole('button', { name: 'Set the cookie' }).click()

      await expect(set.getByText(/^A name has letters, digits and/)).toBeVisible()
      await expect(set.getByText('A path starts with "/".')).toBeVisible()
      await expect(set.getByText('Max-Age is a whole number of seconds.')).toBeVisible()
      await expect(set.getByLabel('Name', { exact: true })).toHaveValue('my cookie')
      await expect(set.getByLabel('Name', { exact: true })).toHaveAttribute('aria-invalid', 'true')
      await expect(set.getByLabel('Value')).toHaveValue('kept value')
      await expect(set.getByLabel('Max-Age (seconds)')).toHaveValue('soon')
      await expect(set.getByLabel('SameSite')).toHaveValue('Strict')
      await expect(set.getByLabel('HttpOnly')).toBeChecked()
      await expect(set.getByLabel('Secure')).not.toBeChecked()
      expect(await context.cookies()).toEqual([])
    })

    test('a learner is told that the site’s own cookies are out of bounds', async ({ page, context }) => {
      const reason = `"Session" is one of this app's own cookies: no experiment may touch it.`
      await page.goto('/cookies')
      for (const [title, button] of [
        ['Set', 'Set the cookie'],
        ['Read', 'Read the cookie'],
        ['Delete', 'Delete the cookie'],
      ] as const) {
        await form(page, title).getByLabel('Name', { exact: true }).fill('Session')
        await page.getByRole('button', { name: button, exact: true }).click()
        await expect(form(page, title).getByText(reason)).toBeVisible()
        await expect(form(page, title).getByLabel('Name', { exact: true })).toHaveValue('Session')
      }
      expect(await context.cookies()).toEqual([])
    })

    test('a learner whose browser blocks cookies is told so', async ({ page, context }) => {
      await blockCookies(context)
      await page.goto('/cookies')
      await form(page, 'Set').getByLabel('Name', { exact: true }).fill('a')
      await page.getByRole('button', { name: 'Set the cookie' }).click()
      await expect(page.getByText('Your browser blocks cookies for this site.')).toBeVisible()
    })
  })
}

test('a learner sees as whom they are signed in, and own cookies marked', async ({ page }) => {
  await page.goto('/cookies')
  await expect(page.getByText('You are a signed-out visitor.')).toBeVisible()
  const username = await signUp(page)
  await page.goto('/cookies')
  await expect(page.getByRole('main').getByText(`Signed in as ${username}.`)).toBeVisible()
  const row = page.getByRole('row', { name: /^session/ })
  await expect(row.getByRole('cell').first()).toHaveText('this site’s own; its value is not shown')
  await expect(page.getByText('Cookie: session=…')).toBeVisible()
})

test('another learner’s line is shown to nobody else', async ({ page, openBrowser }) => {
  await page.goto('/cookies')
  await form(page, 'Set').getByLabel('Name', { exact: true }).fill('private')
  await form(page, 'Set').getByLabel('Value').fill('mine')
  await page.getByRole('button', { name: 'Set the cookie' }).click()
  await expect(outcome(page)).toBeVisible()

  const other = await openBrowser()
  await other.goto('/cookies')
  await form(other, 'Set').getByLabel('Name', { exact: true }).fill('own')
  await other.getByRole('button', { name: 'Set the cookie' }).click()
  await expect(outcome(other)).toBeVisible()
  await other.goto(page.url())
  await expect(other.getByText('This address names a line that was sent to another browser')).toBeVisible()
  await expect(other.getByText('private=mine')).toHaveCount(0)
})

test('an address that names no line is answered calmly', async ({ page }) => {
  for (const sent of ['x', '%27%20or%201=1', 'a&sent=b', '%00', 'x'.repeat(5000)]) {
    const response = await page.goto(`/cookies?sent=${sent}`)
    expect(response?.status(), sent).toBe(200)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your cookies right now')
    await expect(outcome(page)).toHaveCount(0)
  }
})

test('what is typed stays text on the page', async ({ page }) => {
  const typed = '"><script>document.title="run"</script>'
  await page.goto('/cookies')
  await form(page, 'Set').getByLabel('Name', { exact: true }).fill(typed)
  await page.getByRole('button', { name: 'Set the cookie' }).click()
  await expect(form(page, 'Set').getByLabel('Name', { exact: true })).toHaveValue(typed)
  await expect(page).not.toHaveTitle('run')
})
