import { callAction, findActions } from '../e2e/account-actions.ts'
import { cookieHeader, logIn, makeAccount } from '../e2e/account-requests.ts'
import { newUsername, password, signUp } from '../e2e/fixtures.ts'
import { sendRaw } from '../e2e/raw-request.ts'
import { expect, past, statusAt, test } from './fixtures.ts'

test('a login through one instance holds at the other, by a real __Host-session', async ({ lab }) => {
  const [one, two] = lab.instances
  const { username } = await makeAccount(lab.origin)
  const { origin, headers } = past(lab, one)
  const login = await logIn(origin, username, password, headers)
  const line = login.setCookies.find((each) => each.startsWith('__Host-session=')) ?? ''
  expect(line.split('; ').map((part) => part.toLowerCase())).toEqual(
    expect.arrayContaining(['secure', 'httponly', 'path=/', 'samesite=lax']),
  )
  expect(line).not.toContain('Domain')
  const cookie = cookieHeader(login)
  expect(await statusAt(lab, two, cookie)).toBe(200)

  const { logout } = await findActions(lab.origin)
  const there = past(lab, two)
  await callAction(there.origin, { id: logout, way: 'form' }, { ...there.headers, cookie })
  expect(await statusAt(lab, one, cookie)).toBe(401)
})

test('a browser keeps it, signs up and finds its account, whichever instance answers', async ({
  page,
  context,
}) => {
  await signUp(page)
  const session = (await context.cookies()).find(({ name }) => name === '__Host-session')
  expect(session).toMatchObject({ secure: true, httpOnly: true, path: '/', domain: 'cookie-lab.localhost' })
  for (let visit = 0; visit < 6; visit++) {
    expect((await page.goto('/protected'))?.status()).toBe(200)
  }
})

test('what is revoked through one instance is out at the other with its next request', async ({ lab }) => {
  const [one, two] = lab.instances
  const { revokeOtherDevices } = await findActions(lab.origin)
  for (const [here, there] of [
    [one, two],
    [two, one],
  ] as const) {
    const { username, cookie } = await makeAccount(lab.origin)
    const stolen = cookieHeader(await logIn(lab.origin, username, password))
    expect(await statusAt(lab, there, stolen)).toBe(200)
    const { origin, headers } = past(lab, here)
    const answer = await callAction(origin, { id: revokeOtherDevices, way: 'form' }, { ...headers, cookie })
    expect(answer.headers.location).toBe('/account?done=others')
    expect(await statusAt(lab, there, stolen)).toBe(401)
    expect(await statusAt(lab, there, cookie)).toBe(200)
  }
})

test('five wrong passwords at both instances together are the limit of both', async ({ lab }) => {
  const { username } = await makeAccount(lab.origin)
  const tryAt = async (index: number) => {
    const { origin, headers } = past(lab, lab.instances[index % 2 === 0 ? 0 : 1])
    return (await logIn(origin, username, 'a wrong guess', headers)).status
  }
  for (let round = 0; round < 5; round++) expect(await tryAt(round)).toBe(303)
  expect([await tryAt(0), await tryAt(1)]).toEqual([429, 429])
})

test('a client is counted by its address, whatever it claims to be', async ({ lab }) => {
  const username = newUsername()
  const statuses = []
  for (let round = 0; round < 6; round++) {
    const address = `203.0.113.${round}`
    const headers = { 'x-forwarded-for': address, 'x-real-ip': address, forwarded: `for=${address}` }
    statuses.push((await logIn(lab.origin, username, 'a wrong guess', headers)).status)
  }
  expect(statuses).toEqual([303, 303, 303, 303, 303, 429])
})

test('both instances are of one build, and say so', async ({ lab }) => {
  const idAt = async (index: 0 | 1) => {
    const { origin, headers } = past(lab, lab.instances[index])
    const { body } = await sendRaw(origin, { path: '/', headers })
    return /<html[^>]* data-dpl-id="([\w-]+)"/.exec(body)?.[1]
  }
  expect(await idAt(0)).toMatch(/^[\w-]{8}$/)
  expect(await idAt(1)).toBe(await idAt(0))
})
