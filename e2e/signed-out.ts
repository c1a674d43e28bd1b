import { randomUUID } from 'node:crypto'
import { callAction, findActions, waysToCall } from './account-actions.ts'
import { postForm, statusFor } from './account-requests.ts'
import { expect } from './fixtures.ts'
import { sendRaw } from './raw-request.ts'

/** All that names whoever is signed in. The static pages ask `/api/live`. */
export const naming = ['/protected', '/account', '/cookies', '/progress', '/login', '/api/live']

interface Visitor {
  username: string
  cookie: string
}

/** Where a visitor is called by name. */
export async function whereNamed(origin: string, { username, cookie }: Visitor): Promise<string[]> {
  const answers = await Promise.all(naming.map((path) => sendRaw(origin, { path, headers: { cookie } })))
  return naming.filter((_, index) => answers[index]?.body.includes(username))
}

/**
 * Goes with the cookies of a session that has ended to all that knows sessions, and is a stranger everywhere.
 * @param others sessions of the account that have not ended: nothing that was tried here ends them
 */
export async function expectSignedOutEverywhere(
  origin: string,
  visitor: Visitor,
  others: string[] = [],
): Promise<void> {
  const headers = { cookie: visitor.cookie }
  const get = (path: string, more = {}) => sendRaw(origin, { path, headers: { ...headers, ...more } })
  expect(await whereNamed(origin, visitor), 'named').toEqual([])

  for (const path of ['/protected', '/account']) {
    expect((await get(path)).status, path).toBe(401)
    const page = await get(path, { 'sec-fetch-dest': 'document' })
    expect([page.status, page.headers.location], path).toEqual([303, `/login?next=${path}`])
  }
  for (const path of ['/account/password', '/account/delete'])
    expect((await postForm(origin, path, {}, headers)).status, path).toBe(401)

  const live = await get('/api/live?lesson=', { 'sec-fetch-dest': 'document' })
  expect(JSON.parse(live.body)).toMatchObject({ user: null, course: { progress: { read: [], passed: [] } } })
  expect(live.setCookies, 'a dead session is kept alive by nothing').toEqual([])
  const check = await get('/login/check?next=/protected')
  expect(check.headers.location).toContain('problem=no-cookies')

  // Of a stranger it is kept under a lab id, which the answer gives out.
  const read = await postForm(origin, '/progress/read', { lesson: 'login' }, headers)
  expect(read.setCookies.join()).toMatch(/^lab=[^,]*$/)
  expect(JSON.parse((await get('/progress/export')).body)).toMatchObject({ entries: [] })

  await expectActionsDoNothing(origin, headers)
  for (const other of others) expect(await statusFor(origin, other), 'another session').toBe(200)
}

/** Calls the account's actions where the proxy guards and where it does not: none is done. */
export async function expectActionsDoNothing(
  origin: string,
  headers: Record<string, string>,
  sid: string = randomUUID(),
): Promise<void> {
  const { revokeDevice, revokeOtherDevices } = await findActions(origin)
  const calls = ['/account', '/workbench'].flatMap((path) =>
    waysToCall.flatMap((way) => [
      { path, way, id: revokeDevice, fields: { sid } },
      { path, way, id: revokeOtherDevices },
    ]),
  )
  for (const call of calls) {
    const { status, headers: answered, setCookies } = await callAction(origin, call, headers)
    const what = `${call.path} by ${call.way}: ${status}`
    if (call.path === '/account') expect([401, 500], what).toContain(status)
    expect([answered.location, answered['x-action-redirect']].join(), what).not.toContain('done=')
    expect(setCookies, what).toEqual([])
  }
}
