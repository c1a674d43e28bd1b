import { sql } from 'kysely'
import { cookieHeader, logIn, makeAccount, postForm } from './account-requests.ts'
import { makeTeacher } from './classroom.ts'
import { inDatabase } from './database.ts'
import { expect, password, test } from './fixtures.ts'
import { sendRaw } from './raw-request.ts'
import { expectSignedOutEverywhere } from './signed-out.ts'

/** The tables that hold something of a person, by whatever column. */
function tablesAbout(dataFolder: string, ...marks: string[]): Promise<string[]> {
  return inDatabase(dataFolder, async (database) => {
    const found: string[] = []
    for (const { name } of await database.introspection.getTables()) {
      const { rows } = await sql`select * from ${sql.table(name)}`.execute(database)
      const text = JSON.stringify(rows)
      if (marks.some((mark) => text.includes(mark))) found.push(name)
    }
    return found.sort()
  })
}

test('deleting the account removes everything of it, and nothing of others', async ({ startServer }) => {
  const { origin, dataFolder } = await startServer({ CLASSROOM: '1' })
  const own = await makeAccount(origin)
  const other = await makeAccount(origin)
  const phone = cookieHeader(await logIn(origin, own.username, password))
  const idOf = async (cookie: string) => {
    const { body } = await sendRaw(origin, { path: '/protected', headers: { cookie } })
    return /userId[^\da-f]*([\da-f-]{36})/.exec(body)?.[1] ?? 'nobody'
  }
  const ids = { own: await idOf(own.cookie), other: await idOf(other.cookie) }
  const { code } = await makeTeacher(origin)
  for (const { cookie, username } of [own, other]) {
    await postForm(origin, '/progress/read', { lesson: 'login' }, { cookie })
    await postForm(origin, '/classroom/join/submit', { code, nickname: username.slice(0, 20) }, { cookie })
  }
  const held = ['classroom_members', 'progress', 'sessions', 'users']
  expect(await tablesAbout(dataFolder, ids.own, own.username)).toEqual(held)

  const answer = await postForm(origin, '/account/delete', { confirmation: password }, { cookie: own.cookie })
  expect(answer.headers.location).toBe('/login?done=deleted')
  expect(answer.setCookies).toContainEqual(expect.stringMatching(/^device=;.*Path=\/login/))
  expect(await tablesAbout(dataFolder, ids.own, own.username)).toEqual([])
  expect(await tablesAbout(dataFolder, ids.other, other.username)).toEqual(held)
  for (const cookie of [own.cookie, phone])
    await expectSignedOutEverywhere(origin, { username: own.username, cookie }, [other.cookie])
})
