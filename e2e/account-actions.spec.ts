import { callAction, findActions } from './account-actions.ts'
import { cookieHeader, logIn, makeAccount, postForm, statusFor } from './account-requests.ts'
import { expect, password, test } from './fixtures.ts'
import { sendRaw } from './raw-request.ts'
import { expectActionsDoNothing } from './signed-out.ts'

/** What older versions of Next took for a request that their middleware had already seen. */
const skips = ['proxy', 'middleware', 'src/middleware'].map((name) => ({
  'x-middleware-subrequest': Array(5).fill(name).join(':'),
}))

/** The id of a session, which its owner is shown. */
async function sidOf(origin: string, cookie: string): Promise<string> {
  const { body } = await sendRaw(origin, { path: '/protected', headers: { cookie } })
  return /[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/.exec(body)?.[0] ?? ''
}

test('no header and no door opens the account’s actions to a stranger', async ({ baseURL }) => {
  const origin = baseURL ?? ''
  const { username, cookie } = await makeAccount(origin)
  const [other, ended] = [await logIn(origin, username, password), await logIn(origin, username, password)]
  const others = [cookie, cookieHeader(other)]
  const { logout, revokeDevice, revokeOtherDevices } = await findActions(origin)
  // By the action of the header's button, at a page that no proxy sees.
  const left = await callAction(
    origin,
    { id: logout, way: 'form', path: '/workbench' },
    { cookie: cookieHeader(ended) },
  )
  expect(left.status).toBe(303)
  const sid = await sidOf(origin, cookie)
  for (const cookies of [{}, { cookie: cookieHeader(ended) }]) {
    for (const claim of [{}, ...skips, { origin: 'http://evil.example' }, { origin }])
      await expectActionsDoNothing(origin, { ...cookies, ...claim }, sid)
  }
  for (const each of others) expect(await statusFor(origin, each)).toBe(200)

  // The very same calls are done for their owner, where no browser says that they come from elsewhere.
  const one = { id: revokeDevice, way: 'script', fields: { sid } } as const
  const owner = { cookie: others[1] ?? '' }
  expect((await callAction(origin, one, owner)).headers['x-action-redirect']).toContain('done=device')
  expect(await statusFor(origin, cookie)).toBe(401)
  const rest = await callAction(origin, { id: revokeOtherDevices, way: 'form' }, owner)
  expect([rest.status, rest.headers.location]).toEqual([303, '/account?done=others'])
})

test('a claimed host makes no foreign form one of ours, to a handler or an action', async ({ baseURL }) => {
  const origin = baseURL ?? ''
  const { username, cookie } = await makeAccount(origin)
  const other = cookieHeader(await logIn(origin, username, password))
  const claims = {
    origin: 'http://evil.example',
    'x-forwarded-host': 'evil.example',
    'x-forwarded-for': '127.0.0.1',
    forwarded: 'host=evil.example',
  }
  const { logout } = await findActions(origin)
  const foreign = [
    claims,
    { ...claims, origin: 'null' },
    { 'sec-fetch-site': 'same-site' },
    ...skips.map((skip) => ({ ...skip, origin: 'http://evil.example' })),
  ]
  for (const headers of foreign) {
    await expectActionsDoNothing(origin, { ...headers, cookie }, await sidOf(origin, other))
    for (const path of ['/account', '/workbench'])
      expect(
        (await callAction(origin, { id: logout, way: 'form', path }, { ...headers, cookie })).status,
      ).toBe(500)
    const deletion = await postForm(
      origin,
      '/account/delete',
      { confirmation: password },
      { ...headers, cookie },
    )
    expect(deletion.status).toBe(403)
  }
  for (const each of [cookie, other]) expect(await statusFor(origin, each)).toBe(200)
})
