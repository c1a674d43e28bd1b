import { cookieHeader, logIn, makeAccount, postForm, statusFor } from './account-requests.ts'
import { enterAsGuest, expect, fillIn, password, sessionOf, signUp, test } from './fixtures.ts'
import { cookieNames } from './lesson.ts'
import { sendRaw } from './raw-request.ts'
import { expectSignedOutEverywhere } from './signed-out.ts'

const userAgents = {
  phone:
    'Mozilla/5.0 (iPhone; CPU iPhone OS 26_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Mobile/15E148 Safari/604.1',
  office: 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:153.0) Gecko/20100101 Firefox/153.0',
}

/** Logs in to an account from elsewhere. */
async function logInFrom(origin: string, username: string, device: keyof typeof userAgents) {
  return cookieHeader(await logIn(origin, username, password, { 'user-agent': userAgents[device] }))
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(`with JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, () => {
    test.use({ javaScriptEnabled })

    test('a learner sees each device, signs one out and then all others', async ({ page, baseURL }) => {
      const origin = baseURL ?? ''
      const username = await signUp(page)
      const phone = await logInFrom(origin, username, 'phone')
      const office = await logInFrom(origin, username, 'office')
      await page.goto('/account')
      const devices = page.getByRole('main').getByRole('listitem')
      await expect(devices).toHaveCount(3)
      await expect(devices.first()).toContainText('Chrome on Windows (this one)')
      await expect(devices.first().getByRole('button')).toHaveCount(0)
      await expect(devices.filter({ hasText: 'Firefox on Windows' })).toContainText(
        /Signed in .* GMTLast seen/,
      )

      await page.getByRole('button', { name: 'Sign out there: Safari on iPhone' }).click()
      await expect(page.getByText('That device is signed out.')).toBeVisible()
      await expect(devices).toHaveCount(2)
      const own = `session=${await sessionOf(page)}`
      await expectSignedOutEverywhere(origin, { username, cookie: phone }, [own, office])

      await page.getByRole('button', { name: 'Sign out everywhere else' }).click()
      await expect(page.getByText('All other devices are signed out.')).toBeVisible()
      await expect(devices).toHaveCount(1)
      await expectSignedOutEverywhere(origin, { username, cookie: office }, [own])
      await page.goto('/protected')
      await expect(page.getByText('Welcome to the protected page!')).toBeVisible()
    })

    test('a new password ends every session but gives this browser a fresh one', async ({
      page,
      baseURL,
    }) => {
      const origin = baseURL ?? ''
      const username = await signUp(page)
      const elsewhere = await logInFrom(origin, username, 'phone')
      const before = await sessionOf(page)
      await page.goto('/account')
      await page.getByLabel('Current password').fill(password)
      await page.getByLabel('New password').fill('a fresh new password')
      await page.getByRole('button', { name: 'Change the password' }).click()
      await expect(page.getByText('The password is changed.')).toBeVisible()
      await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(1)
      const fresh = await sessionOf(page)
      expect(fresh).not.toBe(before)
      for (const cookie of [`session=${before}`, elsewhere])
        await expectSignedOutEverywhere(origin, { username, cookie }, [`session=${fresh}`])
      const old = await logIn(origin, username, password)
      expect(old.headers.location).toMatch(/^\/login/)
      const right = await logIn(origin, username, 'a fresh new password')
      expect(right.headers.location).toMatch(/^\/login\/check/)
    })

    test('a learner is told what is wrong with a password change', async ({ page, baseURL }) => {
      await signUp(page)
      for (const [current, next, message] of [
        ['', 'a fresh new password', 'Type the password you have now.'],
        ['not my password', 'a fresh new password', 'This is not your password.'],
        [password, '1234567', 'A password has at least 8 characters.'],
        [password, 'Iloveyou', 'This password is one of the most common ones'],
      ] as const) {
        await page.goto('/account')
        await page.getByLabel('Current password').fill(current)
        await page.getByLabel('New password').fill(next)
        await page.getByRole('button', { name: 'Change the password' }).click()
        await expect(page.getByText(message)).toBeVisible()
        await expect(page.getByLabel('Current password')).toHaveValue('')
      }
      expect(await statusFor(baseURL ?? '', `session=${await sessionOf(page)}`)).toBe(200)
    })

    test('a learner deletes the account, by the password alone', async ({ page, context, baseURL }) => {
      const origin = baseURL ?? ''
      const username = await signUp(page)
      const stolen = await sessionOf(page)
      expect(await cookieNames(context)).toEqual(['device', 'session'])
      const elsewhere = await logInFrom(origin, username, 'phone')
      await page.goto('/account')
      await page.getByLabel('Your password, to delete the account').fill('not my password')
      await page.getByRole('button', { name: 'Delete the account' }).click()
      await expect(page.getByText('This is not your password.')).toBeVisible()
      await page.getByLabel('Your password, to delete the account').fill(password)
      await page.getByRole('button', { name: 'Delete the account' }).click()
      await expect(page.getByText('Your account is deleted')).toBeVisible()
      expect(await cookieNames(context), 'the device is forgotten too').toEqual([])
      for (const cookie of [`session=${stolen}`, elsewhere])
        await expectSignedOutEverywhere(origin, { username, cookie })
      await page.goto('/login')
      await fillIn(page, username, password)
      await page.getByRole('button', { name: 'Log in', exact: true }).click()
      await expect(page.getByText('Username or password is wrong.')).toBeVisible()
    })

    test('a guest, who has no password, deletes the account by a tick', async ({ page, baseURL }) => {
      await enterAsGuest(page)
      const stolen = `session=${await sessionOf(page)}`
      await page.goto('/account')
      await expect(page.getByText('a guest: this account is gone 24 hours after')).toBeVisible()
      await expect(page.getByLabel('New password')).toHaveCount(0)
      await page.getByRole('button', { name: 'Delete the account' }).click()
      await expect(page.getByText('This is needed to delete the account.')).toBeVisible()
      expect(await statusFor(baseURL ?? '', stolen)).toBe(200)
      await page.getByLabel('Yes, delete this guest account').check()
      await page.getByRole('button', { name: 'Delete the account' }).click()
      await expect(page.getByText('Your account is deleted')).toBeVisible()
      expect(await statusFor(baseURL ?? '', stolen)).toBe(401)
    })
  })
}

test('the header leads to the account', async ({ page }) => {
  const username = await signUp(page)
  await page.getByRole('link', { name: `${username}: your account` }).click()
  await expect(page.getByRole('heading', { name: 'Your account' })).toBeVisible()
})

test('signed-out visitors are turned away from the account, whatever they send', async ({
  page,
  baseURL,
}) => {
  const origin = baseURL ?? ''
  await page.goto('/account')
  await expect(page).toHaveURL('/login?next=/account')
  for (const path of ['/account', '/account/x', '/account/password', '/account/delete']) {
    for (const method of ['GET', 'POST']) {
      for (const headers of [{}, { 'x-middleware-subrequest': Array(5).fill('proxy').join(':') }]) {
        const answer = await sendRaw(origin, { path, method, headers })
        expect(answer.status, `${method} ${path}`).toBe(401)
        expect(answer.body).not.toContain('Where you are signed in')
      }
    }
  }
})

test.describe('by form', () => {
  // A script that takes over the page would set the forged fields right again.
  test.use({ javaScriptEnabled: false })

  test('nobody signs out the devices of somebody else', async ({ page, baseURL }) => {
    const origin = baseURL ?? ''
    const victim = await makeAccount(origin)
    const shown = await sendRaw(origin, { path: '/protected', headers: { cookie: victim.cookie } })
    const sid = /[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/.exec(shown.body)?.[0] ?? ''
    const username = await signUp(page)
    const own = await logInFrom(origin, username, 'phone')
    await page.goto('/account')
    await expect(page.getByRole('button', { name: /^Sign out there/ })).toBeVisible()
    await page.evaluate((foreign) => {
      for (const input of document.querySelectorAll<HTMLInputElement>('input[name=sid]'))
        input.value = foreign
    }, sid)
    await page.getByRole('button', { name: /^Sign out there/ }).click()
    await expect(page.getByText('That device is signed out.')).toBeVisible()
    expect(sid).not.toBe('')
    expect(await statusFor(origin, victim.cookie), 'the victim').toBe(200)
    expect(await statusFor(origin, own), 'the device whose button it was').toBe(200)
  })
})

test('a stolen session guesses the password five times, and its owner is not kept out', async ({
  baseURL,
}) => {
  const origin = baseURL ?? ''
  const { username, cookie } = await makeAccount(origin)
  const guess = () => postForm(origin, '/account/delete', { confirmation: 'a wrong guess' }, { cookie })
  for (let round = 0; round < 5; round++) expect((await guess()).status).toBe(303)
  const stopped = await guess()
  expect(stopped.status).toBe(429)
  expect(Number(stopped.headers['retry-after'])).toBeGreaterThan(800)
  const change = { current: password, password: 'a fresh new password' }
  const own = cookieHeader(await logIn(origin, username, password))
  const changed = await postForm(origin, '/account/password', change, { cookie: own })
  expect(changed.headers.location).toBe('/account?done=password')
  expect(await statusFor(origin, cookie)).toBe(401)
})
