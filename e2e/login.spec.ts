import { blockCookies, expect, fillIn, newUsername, password, sessionOf, signUp, test } from './fixtures.ts'

for (const javaScriptEnabled of [true, false]) {
  test.describe(`with JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, () => {
    test.use({ javaScriptEnabled })

    test('a learner logs in, by a name in whatever case', async ({ page, openBrowser }) => {
      const username = await signUp(await openBrowser())
      await page.goto('/login')
      await fillIn(page, username.toUpperCase(), password)
      await page.getByRole('button', { name: 'Log in', exact: true }).click()
      await expect(page).toHaveURL('/')
      await page.goto('/cookies')
      await expect(page.getByRole('main').getByText(`Signed in as ${username}.`)).toBeVisible()
    })

    test('a wrong name and a wrong password are answered alike', async ({ page, openBrowser }) => {
      const username = await signUp(await openBrowser())
      for (const name of [username, newUsername()]) {
        await page.goto('/login')
        await fillIn(page, name, 'not the password')
        await page.getByRole('button', { name: 'Log in', exact: true }).click()
        await expect(page.getByText('Username or password is wrong.')).toBeVisible()
        await expect(page.getByLabel('Username')).toHaveValue(name)
        await expect(page.getByLabel('Password', { exact: true })).toHaveValue('')
        await expect(page).toHaveURL(/\/login\?next=(\/|%2F)$/)
        expect(await sessionOf(page)).toBeUndefined()
        const [kept] = await page.context().cookies(`${page.url()}`)
        expect(kept).toMatchObject({ name: 'form', path: '/login', httpOnly: true, sameSite: 'Lax' })
        expect(decodeURIComponent(kept?.value ?? '')).not.toContain('not the password')
      }
    })

    test('empty fields are asked for one by one', async ({ page }) => {
      await page.goto('/login')
      await page.getByRole('button', { name: 'Log in', exact: true }).click()
      await expect(page.getByText('Type your username.')).toBeVisible()
      await expect(page.getByText('Type your password.')).toBeVisible()
      await expect(page.getByLabel('Username')).toHaveAttribute('aria-invalid', 'true')
    })

    test('a learner with a guest account comes to the page they wanted', async ({ page }) => {
      await page.goto('/protected')
      await page.getByRole('button', { name: /guest account/ }).click()
      await expect(page).toHaveURL('/protected')
      await expect(page.getByText('Welcome to the protected page!')).toBeVisible()
    })

    test('a learner whose browser blocks cookies is told so', async ({ page, context }) => {
      await blockCookies(context)
      await page.goto('/login')
      await page.getByRole('button', { name: /guest account/ }).click()
      await expect(page.getByText('Your browser sent no cookie back.')).toBeVisible()
      await expect(page).toHaveURL(/^[^?]*\/login\?problem=no-cookies/)
    })
  })
}

test('a name of markup and one of 256 characters come back as they were', async ({ page }) => {
  for (const name of ['"><script>document.title="run"</script>', `${'n'.repeat(250)}Grüße!`]) {
    await page.goto('/login')
    await fillIn(page, name, 'whatever it is')
    await page.getByRole('button', { name: 'Log in', exact: true }).click()
    await expect(page.getByText('Username or password is wrong.')).toBeVisible()
    await expect(page.getByLabel('Username')).toHaveValue(name)
  }
  await expect(page).not.toHaveTitle('run')
})

test('what was wrong is forgotten after the login', async ({ page, openBrowser, context }) => {
  const username = await signUp(await openBrowser())
  await page.goto('/login')
  await fillIn(page, username, 'not the password')
  await page.getByRole('button', { name: 'Log in', exact: true }).click()
  await expect(page.getByText('Username or password is wrong.')).toBeVisible()
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Log in', exact: true }).click()
  await expect(page.getByText(`Signed in as ${username}`)).toBeVisible()
  expect((await context.cookies()).map(({ name }) => name).sort()).toEqual(['device', 'session'])
  await page.goto('/login')
  await expect(page.getByText('Username or password is wrong.')).toHaveCount(0)
  await expect(page.getByText(`You are signed in as ${username}.`)).toBeVisible()
})

test('a tampered form cookie breaks nothing', async ({ page, context, baseURL }) => {
  for (const value of [
    'x',
    '%7B',
    '%7B%22username%22%3A1%7D',
    encodeURIComponent('{"problems":["nonsense"]}'),
  ]) {
    await context.addCookies([{ name: 'form', value, url: `${baseURL}/login` }])
    const response = await page.goto('/login')
    expect(response?.status(), value).toBe(200)
    await expect(page.getByLabel('Username')).toHaveValue('')
  }
})

/** Addresses that must not lead away after a login. */
const hostile = [
  'https://evil.example/',
  '//evil.example',
  '////evil.example',
  '/\\evil.example',
  '/\t/evil.example',
  '/.//evil.example',
  'https:///evil.example',
  'javascript:alert(1)',
  '',
  `/${'x'.repeat(5000)}`,
]

for (const next of hostile) {
  test(`next=${JSON.stringify(next.slice(0, 40))} is left out of the forms`, async ({ request }) => {
    for (const page of ['login', 'signup']) {
      const html = await (await request.get(`/${page}?next=${encodeURIComponent(next)}`)).text()
      expect(html.match(/name="next" value="[^"]*"/g)).toEqual(Array(2).fill('name="next" value="/"'))
      expect(html).not.toMatch(/(href|action)="[^"]*evil/)
    }
    const check = await request.get(`/login/check?next=${encodeURIComponent(next)}`, { maxRedirects: 0 })
    expect(check.headers().location).toBe('/login?problem=no-cookies&next=%2F')
  })
}

for (const next of ['//evil.example', '/\\evil.example', '/\t/evil.example']) {
  test(`a learner lured with next=${JSON.stringify(next)} ends at home, on this site`, async ({
    page,
    baseURL,
  }) => {
    const left: string[] = []
    page.on('request', (request) => {
      if (new URL(request.url()).origin !== baseURL) left.push(request.url())
    })
    await page.goto(`/login?next=${encodeURIComponent(next)}`)
    await page.getByRole('button', { name: 'Log in', exact: true }).click()
    await expect(page.getByText('Type your username.')).toBeVisible()
    await page.getByRole('main').getByRole('link', { name: 'Sign up' }).click()
    await expect(page.getByRole('heading', { name: 'Sign up' })).toBeVisible()
    await page.getByRole('button', { name: /guest account/ }).click()
    await expect(page).toHaveURL('/')
    expect(left).toEqual([])
  })
}

test('a next that was changed inside the form ends at home too', async ({ page }) => {
  await page.goto('/login?next=/protected')
  // The header knows who is here once React is awake, which would put its own value back.
  await expect(page.getByRole('link', { name: 'Log in', exact: true })).toBeVisible()
  await page.evaluate(() => {
    for (const input of document.querySelectorAll<HTMLInputElement>('input[name=next]')) {
      input.value = '//evil.example'
    }
  })
  await page.getByRole('button', { name: /guest account/ }).click()
  await expect(page).toHaveURL('/')
})

test('a learner comes through sign-up to the very page they wanted', async ({ page }) => {
  await page.goto('/protected?from=here&x=%2F')
  await expect(page).toHaveURL(/^[^?]*\/login\?next=/)
  await expect(page.getByText('is for signed-in visitors. You will get there after the login.')).toBeVisible()
  await page.getByRole('main').getByRole('link', { name: 'Sign up' }).click()
  await expect(page.getByRole('heading', { name: 'Sign up' })).toBeVisible()
  await fillIn(page, 'ab', password)
  await page.getByRole('button', { name: 'Sign up' }).click()
  await expect(page.getByText('A username has at least 3 characters.')).toBeVisible()
  await fillIn(page, newUsername(), password)
  await page.getByRole('button', { name: 'Sign up' }).click()
  await expect(page).toHaveURL('/protected?from=here&x=%2F')
  await expect(page.getByText('Welcome to the protected page!')).toBeVisible()
})
