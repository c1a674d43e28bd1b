import { cookieHeader, inDatabase, logIn, makeAccount, postForm } from './account-requests.ts'
import { makeTeacher } from './classroom.ts'
import { expect, password, test } from './fixtures.ts'
import { sendRaw } from './raw-request.ts'
import { expectSignedOutEverywhere } from './signed-out.ts'

/** The tables that hold something of a person, by whatever column. */
function tablesAbout(dataFolder: string, ...marks: string[]): string[] {
  return inDatabase(dataFolder, (database) => {
    const tables = database
      .prepare<[], string>("select name from sqlite_master where type = 'table'")
      .pluck()
      .all()
    return tables
      .filter((table) => {
        const rows = JSON.stringify(database.prepare(`select * from "${table}"`).all())
        return marks.some((mark) => rows.includes(mark))
      })
      .sort()
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
  expect(tablesAbout(dataFolder, ids.own, own.username)).toEqual(held)

  const answer = await postForm(origin, '/account/delete', { confirmation: password }, { cookie: own.cookie })
  expect(answer.headers.location).toBe('/login?done=deleted')
  expect(answer.setCookies).toContainEqual(expect.stringMatching(/^device=;.*Path=\/login/))
  expect(tablesAbout(dataFolder, ids.own, own.username)).toEqual([])
  expect(tablesAbout(dataFolder, ids.other, other.username)).toEqual(held)
  for (const cookie of [own.cookie, phone])
    await expectSignedOutEverywhere(origin, { username: own.username, cookie }, [other.cookie])
})
