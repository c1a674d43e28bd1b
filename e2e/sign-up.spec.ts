import { expect, fillIn, newUsername, password, sessionOf, signUp, test } from './fixtures.ts'

for (const javaScriptEnabled of [true, false]) {
  test.describe(`with JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, () => {
    test.use({ javaScriptEnabled })

    test('a learner signs up and is signed in', async ({ page, context }) => {
      const username = await signUp(page)
      await page.goto('/cookies')
      await expect(page.getByRole('main').getByText(`Signed in as ${username}.`)).toBeVisible()
      const session = (await context.cookies()).find(({ name }) => name === 'session')
      expect(session).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/', secure: false })
      expect(session?.expires, 'it ends with the browser').toBe(-1)
    })

    test('a learner is told field by field what is wrong, and keeps the username', async ({ page }) => {
      const long = 'n'.repeat(33)
      for (const [username, secret, messages] of [
        ['', '', ['Type your username.', 'Type your password.']],
        ['ab', '1234567', ['A username has at least 3 characters.', 'A password has at least 8 characters.']],
        [
          long,
          'x'.repeat(257),
          ['A username has at most 32 characters.', 'A password has at most 256 characters.'],
        ],
        ['Zoë b', password, ['A username has only the letters A to Z, digits, - and _.']],
      ] as const) {
        await page.goto('/signup')
        await fillIn(page, username, secret)
        await page.getByRole('button', { name: 'Sign up' }).click()
        await expect(page.getByText('That did not work yet: see below.')).toBeVisible()
        for (const message of messages) await expect(page.getByText(message)).toBeVisible()
        await expect(page.getByLabel('Username')).toHaveValue(username)
        await expect(page.getByLabel('Password', { exact: true })).toHaveValue('')
        await expect(page).toHaveURL(/\/signup\?next=(\/|%2F)$/)
        expect(await sessionOf(page)).toBeUndefined()
      }
    })

    test('a name that is taken, in whatever case, is not given twice', async ({ page, openBrowser }) => {
      const username = await signUp(await openBrowser())
      await page.goto('/signup')
      await fillIn(page, username.toUpperCase(), password)
      await page.getByRole('button', { name: 'Sign up' }).click()
      await expect(page.getByText('This username is taken.')).toBeVisible()
      await expect(page.getByLabel('Username')).toHaveValue(username.toUpperCase())
      expect(await sessionOf(page)).toBeUndefined()
    })
  })
}

const borders: [username: number, password: number][] = [
  [3, 8],
  [32, 256],
]
for (const [nameLength, passwordLength] of borders) {
  test(`a name of ${nameLength} and a password of ${passwordLength} characters are taken`, async ({
    page,
  }) => {
    const username = newUsername().repeat(2).slice(0, nameLength)
    const secret = 'p7-Q'.repeat(64).slice(0, passwordLength)
    await page.goto('/signup')
    await fillIn(page, username, secret)
    await page.getByRole('button', { name: 'Sign up' }).click()
    await expect(page.getByText(`Signed in as ${username}`)).toBeVisible()
    await page.getByRole('button', { name: 'Log out' }).click()
    await page.getByRole('link', { name: 'Log in', exact: true }).first().click()
    await fillIn(page, username, secret)
    await page.getByRole('button', { name: 'Log in', exact: true }).click()
    await expect(page.getByText(`Signed in as ${username}`)).toBeVisible()
  })
}

test('a learner takes the password that is offered', async ({ page }) => {
  await page.goto('/signup')
  await expect(page.getByText('Do not use a password from elsewhere')).toBeVisible()
  const offered = (await page.getByText('A good one, made just now for you:').textContent()) ?? ''
  const suggestion = /[2-9a-z]{5}(-[2-9a-z]{5}){3}/.exec(offered)?.[0] ?? ''
  await page.getByLabel('Username').fill(newUsername())
  await page.getByRole('button', { name: 'Use this password' }).click()
  await expect(page.getByLabel('Password', { exact: true })).toHaveValue(suggestion)
  await page.getByRole('button', { name: 'Sign up' }).click()
  await expect(page.getByText('Signed in as')).toBeVisible()
  await page.goto('/signup')
  await expect(page.getByText('A good one, made just now for you:')).not.toContainText(suggestion)
})

test('of two who sign up with one name at the same moment, one gets it', async ({ openBrowser }) => {
  const username = newUsername()
  const pages = [await openBrowser(), await openBrowser()]
  for (const page of pages) {
    await page.goto('/signup')
    await fillIn(page, username, password)
  }
  await Promise.all(pages.map((page) => page.getByRole('button', { name: 'Sign up' }).dispatchEvent('click')))
  const ends = pages.map(async (page) => {
    const isIn = page.getByText(`Signed in as ${username}`)
    const isTaken = page.getByText('This username is taken.')
    await expect(isIn.or(isTaken)).toBeVisible()
    return (await isIn.isVisible()) ? 'in' : 'taken'
  })
  expect((await Promise.all(ends)).sort()).toEqual(['in', 'taken'])
})

test('a learner gets a guest account in one click', async ({ page, context }) => {
  await page.goto('/signup')
  await page.getByRole('button', { name: 'Try it with a guest account (gone tomorrow)' }).click()
  await expect(page.getByText(/^Signed in as guest-[2-9a-z]{8}$/)).toBeVisible()
  const session = (await context.cookies()).find(({ name }) => name === 'session')
  const seconds = (session?.expires ?? 0) - Date.now() / 1000
  expect(seconds).toBeGreaterThan(23.9 * 3600)
  expect(seconds).toBeLessThanOrEqual(24 * 3600)
})

test('two guests are two people, and nobody logs in as one', async ({ page, openBrowser }) => {
  const other = await openBrowser()
  const names = []
  for (const browser of [page, other]) {
    await browser.goto('/login')
    await browser.getByRole('button', { name: /guest account/ }).click()
    names.push(await browser.getByText(/^Signed in as guest-/).textContent())
  }
  expect(names[0]).not.toBe(names[1])
  const third = await openBrowser()
  await third.goto('/login')
  await fillIn(third, names[0]?.replace('Signed in as ', '') ?? '', 'anything')
  await third.getByRole('button', { name: 'Log in', exact: true }).click()
  await expect(third.getByText('Username or password is wrong.')).toBeVisible()
})
