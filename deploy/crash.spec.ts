import { callAction, findActions } from '../e2e/account-actions.ts'
import { cookieHeader, logIn, makeAccount, postForm } from '../e2e/account-requests.ts'
import { newUsername, password, signUp } from '../e2e/fixtures.ts'
import { expect, statusesAt, test, type Lab } from './fixtures.ts'
import { startLoad } from './load.ts'

test.describe.configure({ timeout: 240_000 })

test.use({ expectedComplaint: /status of 50[234]/ })

test('kill -9 of an instance under load: the other one goes on, and nothing acknowledged is lost', async ({
  lab,
}) => {
  const [one] = lab.instances
  const load = await startWork(lab)
  await load.more(20)
  await one.kill()
  await load.more(20)
  await one.start()
  await load.more(20)
  await load.stop()
  expect([...load.refusals.keys()].filter((status) => status !== 502 && status !== 504)).toEqual([])
  for (const body of load.refusals.values()) expect(body).toContain('Cookie Lab does not answer right now')
  await expectAllThere(lab, load)
})

test('kill -9 of PostgreSQL under load: the pages say so, and nothing acknowledged is lost', async ({
  lab,
  page,
}) => {
  await signUp(page)
  const load = await startWork(lab)
  await load.more(20)
  await lab.postgres.kill()
  await expect.poll(() => load.refusals.has(503)).toBe(true)
  expect((await page.goto('/protected'))?.status()).toBe(503)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('503: the database does not answer')
  expect((await page.goto('/lessons'))?.status()).toBe(200)
  await expect.poll(() => readiness(lab)).toEqual([503, 503])
  await lab.postgres.restart()
  await expect.poll(() => readiness(lab)).toEqual([200, 200])
  await load.more(20)
  await load.stop()
  expect([...load.refusals.keys()]).toEqual([503])
  await expectAllThere(lab, load)
})

test('with every instance gone a page of nginx says so, and what was confirmed comes back', async ({
  lab,
  page,
}) => {
  const { username, cookie } = await makeAccount(lab.origin)
  for (const instance of lab.instances) await instance.kill()
  expect((await page.goto('/lessons'))?.status()).toBe(502)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Cookie Lab does not answer right now')
  await expect(page.getByText('What it had confirmed to you is kept.')).toBeVisible()
  for (const instance of lab.instances) await instance.start()
  await expect.poll(async () => (await page.goto('/lessons'))?.status()).toBe(200)
  expect(await statusesAt(lab, cookie)).toEqual([200, 200])
  expect((await logIn(lab.origin, username, password)).status).toBe(303)
})

interface Work extends ReturnType<typeof startLoad> {
  /** Of devices that were signed out by an acknowledged press. */
  revoked: string[]
}

/** People sign up, and others sign out a device of theirs, all through nginx. */
async function startWork({ origin }: Lab): Promise<Work> {
  const { revokeOtherDevices } = await findActions(origin)
  const revoked: string[] = []
  const owners = await Promise.all([makeAccount(origin), makeAccount(origin)])

  const join = async () => {
    const username = newUsername()
    const answer = await postForm(origin, '/login/sign-up', { username, password })
    const isAcknowledged = answer.status === 303 && cookieHeader(answer).includes('__Host-session=')
    return isAcknowledged ? { acknowledged: username } : answer
  }
  const revokeWith = (owner: (typeof owners)[number]) => async () => {
    const login = await logIn(origin, owner.username, password)
    if (login.status !== 303) return login
    const { cookie } = owner
    const answer = await callAction(origin, { id: revokeOtherDevices, way: 'form' }, { cookie })
    if (answer.headers.location !== '/account?done=others') return answer
    revoked.push(cookieHeader(login))
    return { acknowledged: '' }
  }
  return { ...startLoad([join, join, join, ...owners.map(revokeWith)]), revoked }
}

/** Finds each account and each end of a session that somebody was told of, in the database and by its cookie. */
async function expectAllThere(lab: Lab, { acknowledged, revoked, refusals }: Work): Promise<void> {
  const names = acknowledged.filter(Boolean)
  const found = await lab.query(
    `select username from users join sessions on sessions.user_id = users.id where username = any($1)`,
    [names],
  )
  expect(found).toHaveLength(names.length)
  for (const cookie of revoked) expect(await statusesAt(lab, cookie)).toEqual([401, 401])
  expect(names.length).toBeGreaterThan(10)
  expect(revoked.length).toBeGreaterThan(5)
  const statuses = [...refusals.keys()].join(', ') || 'nothing'
  console.log(
    `${names.length} sign-ups and ${revoked.length} revocations acknowledged, refused with ${statuses}`,
  )
}

function readiness(lab: Lab): Promise<number[]> {
  return Promise.all(
    lab.instances.map(async ({ port }) => (await fetch(`http://127.0.0.1:${port}/readyz`)).status),
  )
}
