import { hostileAddresses } from './hostile-addresses.ts'
import { cookieHeader, logIn, makeAccount, postForm } from './account-requests.ts'
import { expect, password, test } from './fixtures.ts'

test('no hostile next leads a browser off the site, after whatever way in', async ({ page, baseURL }) => {
  const origin = baseURL ?? ''
  const { username, cookie } = await makeAccount(origin)
  const locations: string[] = []
  for (const next of hostileAddresses) {
    const answer = await postForm(origin, '/login/guest', { next }, { cookie: 'a=b' })
    expect(answer.status).toBe(303)
    locations.push(answer.headers.location ?? '')
  }
  const fields = { username, password, next: '//evil.example' }
  locations.push((await postForm(origin, '/login/submit', fields, { cookie })).headers.location ?? '')
  const withoutCookies = await postForm(origin, '/login/submit', fields)
  locations.push(withoutCookies.headers.location ?? '')
  const refused = await logIn(origin, username, 'a wrong guess')
  locations.push(refused.headers.location ?? '')
  expect(cookieHeader(refused)).not.toContain('session=')

  await page.goto('/login')
  const resolve = (list: readonly string[]) =>
    page.evaluate((each) => each.map((text) => URL.parse(text, location.href)?.origin), list)
  expect(new Set(await resolve(locations))).toEqual(new Set([origin]))
  const unguarded = (await resolve(hostileAddresses)).filter((each) => each !== origin)
  expect(hostileAddresses.length).toBeGreaterThanOrEqual(40)
  expect(unguarded.length, 'the list is hostile: so many would have left').toBeGreaterThanOrEqual(40)
})
