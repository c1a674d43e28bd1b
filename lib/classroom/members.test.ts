import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createAccount } from '../auth/accounts.ts'
import { cleanUp } from '../clean-up.ts'
import { markRead, mergeProgress } from '../course/progress.ts'
import { getDb } from '../db/client.ts'
import { useTemporaryDatabase } from '../db/temporary-database.ts'
import { deleteUser } from '../db/users.ts'
import { endGroup, findGroupByCode, findGroupByKey, makeGroup, renewGroup, type Group } from './groups.ts'
import { emptyGroup, joinGroup, leaveGroup, readMembership, removeMember } from './members.ts'
import { readOverview } from './read-overview.ts'

// First of all: settings are read once a file.
beforeEach(() => vi.stubEnv('CLASSROOM', '1'))
useTemporaryDatabase()

const start = Date.parse('2030-01-31T12:00:00.000Z')
const days = 24 * 60 * 60 * 1000
const key = { right: {}, tickets: new Set<string>() }

beforeEach(() => vi.useFakeTimers({ toFake: ['Date'], now: start }))
afterEach(() => vi.useRealTimers())

async function newGroup(): Promise<Group> {
  const group = await findGroupByKey((await makeGroup()).key)
  if (!group) throw new Error('The group that was just made is not found.')
  return group
}
const signUp = async () => (await createAccount('Ada', 'correct horse'))?.id ?? ''
const nicknamesIn = async (group: Group) => (await readOverview(group, key)).map(({ nickname }) => nickname)

describe('a group', () => {
  test('is opened by its key, of which the database has only a hash, and joined by its code', async () => {
    const made = await makeGroup()
    const group = await findGroupByKey(made.key)
    expect(group?.code).toMatch(/^[A-HJKMNP-Z2-9]{7}$/)
    expect(await findGroupByCode(group?.code ?? '')).toEqual(group)
    for (const other of [undefined, '', 'x'.repeat(32), group?.code, made.key.toLowerCase()])
      expect(await findGroupByKey(other)).toBeNull()
    expect(JSON.stringify(await getDb().selectFrom('classroom_groups').selectAll().execute())).not.toContain(
      made.key,
    )
  })

  test('is over after 30 days without use, before anything has cleaned up, and then it is gone', async () => {
    const { key: secret } = await makeGroup()
    const group = await newGroup()
    await joinGroup(group, 'lab:me', 'Fox')
    vi.setSystemTime(start + 30 * days)
    await cleanUp()
    expect(await findGroupByKey(secret)).not.toBeNull()
    vi.setSystemTime(start + 30 * days + 1)
    expect(await findGroupByKey(secret)).toBeNull()
    expect(await findGroupByCode(group.code)).toBeNull()
    await cleanUp()
    expect(await getDb().selectFrom('classroom_groups').selectAll().execute()).toEqual([])
    expect(await getDb().selectFrom('classroom_members').selectAll().execute()).toEqual([])
  })

  test('is opened and joined by nothing old after it was given a new code and link; its members stay', async () => {
    const { key: old } = await makeGroup()
    const group = await findGroupByKey(old)
    if (!group) throw new Error('The group that was just made is not found.')
    await joinGroup(group, 'lab:me', 'Fox')
    const renewed = await findGroupByKey((await renewGroup(group)).key)
    expect(renewed?.id).toBe(group.id)
    expect(renewed?.code).not.toBe(group.code)
    expect([await findGroupByKey(old), await findGroupByCode(group.code)]).toEqual([null, null])
    expect(await readMembership('lab:me')).toEqual({ code: renewed?.code, nickname: 'Fox' })
  })

  test('goes on for 30 days more when somebody joins', async () => {
    const group = await newGroup()
    vi.setSystemTime(start + 20 * days)
    await joinGroup(group, 'lab:me', 'Fox')
    vi.setSystemTime(start + 40 * days)
    await cleanUp()
    expect(await findGroupByCode(group.code)).not.toBeNull()
  })

  test('takes its members along when it ends, and not their progress', async () => {
    const group = await newGroup()
    await joinGroup(group, 'lab:me', 'Fox')
    await markRead('lab:me', 'login')
    await endGroup(group)
    expect(await readMembership('lab:me')).toBeNull()
    expect(await getDb().selectFrom('progress').select('lesson').execute()).toEqual([{ lesson: 'login' }])
  })
})

describe('joinGroup', () => {
  test('gives a nickname to one of those who want it at the same moment', async () => {
    const group = await newGroup()
    const owners = ['lab:a', 'lab:b', 'lab:c', 'lab:d'] as const
    const results = await Promise.all(owners.map((owner) => joinGroup(group, owner, 'Fox')))
    expect(results.filter(({ ok }) => ok)).toHaveLength(1)
    expect(results.filter(({ ok }) => !ok)).toEqual(Array(3).fill({ ok: false, problem: 'nickname-taken' }))
    expect(await joinGroup(group, 'lab:e', 'fOX')).toEqual({ ok: false, problem: 'nickname-taken' })
    expect(await nicknamesIn(group)).toEqual(['Fox'])
  })

  test('leaves the group before, takes another nickname in the same one, and may be repeated', async () => {
    const [group, other] = [await newGroup(), await newGroup()]
    await joinGroup(group, 'lab:me', 'Fox')
    await joinGroup(other, 'lab:me', 'Fox')
    expect([await nicknamesIn(group), await nicknamesIn(other)]).toEqual([[], ['Fox']])
    expect(await joinGroup(other, 'lab:me', 'FOX')).toEqual({ ok: true })
    expect(await joinGroup(other, 'lab:me', 'Wolf')).toEqual({ ok: true })
    expect(await nicknamesIn(other)).toEqual(['Wolf'])
  })

  test('changes nothing where the nickname is taken', async () => {
    const [group, other] = [await newGroup(), await newGroup()]
    await joinGroup(group, 'lab:me', 'Fox')
    await joinGroup(other, 'lab:you', 'Fox')
    await joinGroup(other, 'lab:me', 'Fox')
    expect(await readMembership('lab:me')).toEqual({ code: group.code, nickname: 'Fox' })
  })

  test('lets five hundred in, who may still take another nickname', async () => {
    const group = await newGroup()
    const insert = getDb().insertInto('classroom_members')
    const rows = Array.from({ length: 500 }, (_, index) => ({
      id: String(index),
      group_id: group.id,
      owner: `lab:${index}`,
      nickname: String(index),
      nickname_key: String(index),
      joined_at: new Date().toISOString(),
    }))
    await insert.values(rows).execute()
    expect(await joinGroup(group, 'lab:me', 'Fox')).toEqual({ ok: false, problem: 'group-full' })
    expect(await joinGroup(group, 'lab:499', 'Fox')).toEqual({ ok: true })
  })
})

describe('a member', () => {
  test('is removed by the group’s own teacher alone', async () => {
    const [group, other] = [await newGroup(), await newGroup()]
    await joinGroup(group, 'lab:me', 'Fox')
    const [learner] = await readOverview(group, key)
    await removeMember(other, learner?.id ?? '')
    await emptyGroup(other)
    expect(await nicknamesIn(group)).toEqual(['Fox'])
    await removeMember(group, learner?.id ?? '')
    expect(await nicknamesIn(group)).toEqual([])
  })

  test('leaves, and nobody else does', async () => {
    const group = await newGroup()
    await joinGroup(group, 'lab:me', 'Fox')
    await joinGroup(group, 'lab:you', 'Wolf')
    await leaveGroup('lab:me')
    expect(await nicknamesIn(group)).toEqual(['Wolf'])
  })

  test('goes into the account at login, and with the account', async () => {
    const group = await newGroup()
    const id = await signUp()
    await joinGroup(group, 'lab:me', 'Fox')
    await Promise.all([mergeProgress('me', id), mergeProgress('me', id), mergeProgress('me', id)])
    expect(await readMembership('lab:me')).toBeNull()
    expect(await readMembership(`user:${id}`)).toEqual({ code: group.code, nickname: 'Fox' })
    await deleteUser(id)
    expect(await nicknamesIn(group)).toEqual([])
  })

  test.each([
    ['browser', 1000, 'In the browser'],
    ['account', -1000, 'In the account'],
  ])('stays at login where the %s has joined last', async (_, later, nickname) => {
    const group = await newGroup()
    const id = await signUp()
    await joinGroup(group, `user:${id}`, 'In the account')
    vi.setSystemTime(start + later)
    await joinGroup(group, 'lab:me', 'In the browser')
    await mergeProgress('me', id)
    expect(await nicknamesIn(group)).toEqual([nickname])
    expect((await readMembership(`user:${id}`))?.nickname).toBe(nickname)
  })
})
