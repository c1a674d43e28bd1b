import { randomBytes } from 'node:crypto'
import { makeAccount } from '../e2e/account-requests.ts'
import { sendRaw } from '../e2e/raw-request.ts'
import { expect, statusesAt, test } from './fixtures.ts'
import { startLoad } from './load.ts'

test('a session password is rotated, an instance at a time, and nobody is logged out or turned away', async ({
  lab,
}) => {
  test.slow()
  const next = randomBytes(32).toString('base64url')
  const before = await makeAccount(lab.origin)
  const visits = startLoad([
    async () => {
      const headers = { cookie: before.cookie }
      const answer = await sendRaw(lab.origin, { path: '/protected', headers })
      return answer.status === 200 ? { acknowledged: '' } : answer
    },
  ])
  const restartWith = async (passwords: string[]) => {
    for (const instance of lab.instances) {
      expect(await instance.stop()).toBe(0)
      const answeredBefore = lab.accessLog().length
      await instance.start({ SESSION_PASSWORDS: passwords.join() })
      // While one instance has the new list and the other has not, a login of either holds at both.
      const during = await Promise.all([0, 1, 2, 3].map(() => makeAccount(lab.origin)))
      for (const { cookie } of during) expect(cookie).toContain('__Host-session=')
      for (const { cookie } of [before, ...during]) expect(await statusesAt(lab, cookie)).toEqual([200, 200])
      // nginx leaves an instance alone for two seconds that it found away: the next one stops after them.
      const isUsedAgain = () =>
        lab.accessLog().slice(answeredBefore).includes(` 127.0.0.1:${instance.port}\n`)
      await expect.poll(isUsedAgain).toBe(true)
    }
  }
  await restartWith([lab.password, next])
  await restartWith([next, lab.password])
  const after = await makeAccount(lab.origin)
  await visits.stop()
  expect(visits.refusals).toEqual(new Map())

  for (const instance of lab.instances) {
    await instance.stop()
    await instance.start({ SESSION_PASSWORDS: next })
  }
  expect(await statusesAt(lab, before.cookie)).toEqual([401, 401])
  expect(await statusesAt(lab, after.cookie)).toEqual([200, 200])

  for (const instance of lab.instances) {
    await instance.stop()
    await instance.start()
  }
})
