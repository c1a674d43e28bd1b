import { join } from 'node:path'
import { hash } from '@node-rs/argon2'
import { cookieHeader, logIn, makeAccount, postForm, statusFor } from './account-requests.ts'
import { inDatabase } from './database.ts'
import { expect, newUsername, password, test } from './fixtures.ts'
import { sendRaw } from './raw-request.ts'
import { expectSignedOutEverywhere, naming, whereNamed } from './signed-out.ts'

test('a session that somebody has planted never becomes a signed-in one', async ({ baseURL }) => {
  const origin = baseURL ?? ''
  const attacker = await makeAccount(origin)
  const victim = await makeAccount(origin)
  const answer = await logIn(origin, victim.username, password, { cookie: attacker.cookie })
  const own = cookieHeader(answer)
  expect(own).toContain('session=')
  expect(await statusFor(origin, own)).toBe(200)
  expect(await statusFor(origin, attacker.cookie), 'the planted one').toBe(401)
  const live = await sendRaw(origin, { path: '/api/live', headers: { cookie: own } })
  expect(JSON.parse(live.body)).toMatchObject({ user: { username: victim.username } })
})

test('a copied session is dead after the logout, on every way in', async ({ baseURL }) => {
  const origin = baseURL ?? ''
  const { username, cookie } = await makeAccount(origin)
  const other = cookieHeader(await logIn(origin, username, password))
  expect(await whereNamed(origin, { username, cookie }), 'before').toEqual(naming)
  await sendRaw(origin, { path: '/logout', method: 'POST', headers: { cookie } })
  await expectSignedOutEverywhere(origin, { username, cookie }, [other])
})

test('a thousand tampered and cut seals are signed-out visitors, and no error', async ({ baseURL }) => {
  test.setTimeout(240_000)
  const origin = baseURL ?? ''
  const { cookie } = await makeAccount(origin)
  const seal = cookie.replace(/.*session=([^;]*).*/, '$1')
  const letters = 'ABCXYZabcxyz0189-_*.~%'
  const places = Array.from(seal).flatMap((_, at) => {
    const [before, letter] = [seal.slice(0, at), letters.charAt(at % letters.length)]
    return [before, before + letter + seal.slice(at), before + letter + seal.slice(at + 1)]
  })
  // The last letter that is sealed becomes every other one, because some of its bits say nothing.
  const base64url = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
  const lastLetters = Array.from(base64url, (letter) => seal.replace(/.~/, `${letter}~`))
  const spoilt = [...new Set([...places, ...lastLetters])].filter((text) => text !== seal)
  expect(spoilt.length).toBeGreaterThan(1000)
  const paths = ['/api/live', '/protected', '/account', '/login']
  const bad: string[] = []
  for (let start = 0; start < spoilt.length; start += 20) {
    const batch = spoilt.slice(start, start + 20).map(async (text, index) => {
      const path = paths[index % 20 < 17 ? 0 : (index % 3) + 1] ?? ''
      const { status, body } = await sendRaw(origin, { path, headers: { cookie: `session=${text}` } })
      const isOut = path === '/api/live' ? status === 200 && body.includes('"user":null') : true
      const expected = path === '/api/live' || path === '/login' ? 200 : 401
      if (!isOut || status !== expected) bad.push(`${status} ${path} ${text}`)
    })
    await Promise.all(batch)
  }
  expect(bad).toEqual([])
  expect(await statusFor(origin, cookie), 'the untouched one').toBe(200)
})

test('an unknown name and a wrong password get the very same answer', async ({ baseURL }) => {
  const origin = baseURL ?? ''
  const { username } = await makeAccount(origin)
  const unknown = newUsername()
  const guest = cookieHeader(await postForm(origin, '/login/guest', {}))
  const live = await sendRaw(origin, { path: '/api/live', headers: { cookie: guest } })
  const { user } = JSON.parse(live.body) as { user: { username: string } }
  const answerFor = async (name: string) => {
    const { status, headers, body, setCookies } = await logIn(origin, name, 'a wrong guess')
    const rest = Object.entries(headers).filter(([header]) => header !== 'date' && header !== 'set-cookie')
    return {
      status,
      rest,
      body,
      setCookies: setCookies
        .join()
        .replaceAll(name, 'NAME')
        .replace(/Expires=[^;]*/g, ''),
    }
  }
  for (let round = 0; round < 5; round++) {
    const answer = await answerFor(username)
    expect(await answerFor(unknown)).toEqual(answer)
    expect(await answerFor(user.username)).toEqual(answer)
    expect(answer.status).toBe(303)
  }
  const statuses = [username, unknown, user.username].map(
    async (name) => (await logIn(origin, name, 'a wrong guess')).status,
  )
  expect(await Promise.all(statuses), 'and wait alike').toEqual([429, 429, 429])
})

test('guesses at the same moment at two servers of one database are stopped by one limit', async ({
  startServer,
}) => {
  const DATA_DIR = join(test.info().outputDir, 'data')
  const [one, other] = await Promise.all([startServer({ DATA_DIR }), startServer({ DATA_DIR })])
  const { username, cookie } = await makeAccount(one.origin)
  const guesses = Array.from({ length: 60 }, (_, number) =>
    logIn((number % 2 ? one : other).origin, username, `guess ${number}`),
  )
  const statuses = (await Promise.all(guesses)).map(({ status }) => status)
  expect(statuses.filter((status) => status === 303)).toHaveLength(5)
  expect(statuses.filter((status) => status === 429)).toHaveLength(55)

  expect(await statusFor(other.origin, cookie), 'a session is good at both').toBe(200)
  await sendRaw(one.origin, { path: '/logout', method: 'POST', headers: { cookie } })
  expect(await statusFor(other.origin, cookie), 'and dead at both').toBe(401)
})

test('a course of 300 behind one address logs in within a minute', async ({ startServer }) => {
  const { origin, dataFolder } = await startServer({ CLASSROOM: '1' })
  const passwordHash = await hash(password, { memoryCost: 19_456, timeCost: 2, parallelism: 1 })
  const names = Array.from({ length: 300 }, newUsername)
  const created_at = new Date().toISOString()
  const rows = names.map((name) => {
    return { id: name, username: name, username_key: name, password_hash: passwordHash, created_at }
  })
  await inDatabase(dataFolder, (database) => database.insertInto('users').values(rows).execute())
  const start = performance.now()
  const answers = await Promise.all(names.map((name) => logIn(origin, name, password)))
  const seconds = (performance.now() - start) / 1000
  const sessions = new Set(answers.map((answer) => /session=([^;]*)/.exec(cookieHeader(answer))?.[1]))
  expect(answers.filter(({ status }) => status === 303)).toHaveLength(300)
  expect(sessions.size).toBe(300)
  expect(seconds).toBeLessThan(60)
  test.info().annotations.push({ type: 'seconds', description: seconds.toFixed(1) })
})
