import { sql } from 'kysely'
import { foundIn, inDatabase } from './database.ts'
import { expect, fillIn, newUsername, sessionOf, test } from './fixtures.ts'
import { sendRaw } from './raw-request.ts'
import { outageSentence } from '../lib/outage.ts'
import { labIdOf, newLabId, readWire, sendLines } from './wire.ts'

const exchangesIn = (folder: string) =>
  inDatabase(folder, (database) => database.selectFrom('exchanges').select('id').execute())

test('no secret reaches the database', async ({ page, context, startServer }) => {
  const server = await startServer()
  const { origin, dataFolder } = server
  const [password, username] = ['PASSWORD-e8d1 correct horse', newUsername()]
  await context.addCookies([
    { name: 'jupyter', value: 'SECRET1', url: origin },
    { name: 'NotASecretName', value: 'SECRET2', url: origin },
  ])
  await page.goto(`${origin}/signup`)
  await fillIn(page, username, password)
  await page.getByRole('button', { name: 'Sign up' }).click()
  await expect(page).toHaveURL(`${origin}/`)
  await sendLines(page, ['experiment=shown; Path=/'])
  await page.goto(`${origin}/set_cookie?password=SECRET3&value=SECRET4`)
  await page.goto(`${origin}/cookies?token=SECRET5`)
  const referer = await page.evaluate(async () => {
    await fetch('/api/cookies?key=SECRET6')
    return location.href
  })
  expect(referer).toContain('SECRET5')
  const [labId, seal] = [await labIdOf(page), (await sessionOf(page)) ?? '']
  const headers = { cookie: `lab=${labId}; session=${seal}`, referer: 'http://x.test/?a=SECRET7' }
  await sendRaw(origin, { path: '/cookies', headers })

  const { exchanges } = await readWire(origin, labId)
  const names = exchanges.flatMap(({ cookies }) => cookies ?? []).map(({ name }) => name)
  expect(names).toContain('NotASecretName')
  const secrets = Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map((each) => [`SECRET${each}`, `SECRET${each}`]))
  const texts = { ...secrets, password, seal, labId, proof: 'experiment=shown', name: 'NotASecretName' }
  expect(seal.length).toBeGreaterThan(100)
  expect(await foundIn(dataFolder, texts)).toEqual(['proof', 'name'])
  await server.stop()
  expect(await foundIn(dataFolder, texts)).toEqual(['proof', 'name'])
})

test('a broken database loses exchanges and no response', async ({ startServer }) => {
  const { origin, dataFolder } = await startServer()
  const labId = newLabId()
  const visit = (path: string) => sendRaw(origin, { path, headers: { cookie: `lab=${labId}` } })
  await inDatabase(dataFolder, (database) => sql`alter table exchanges rename to elsewhere`.execute(database))
  const statuses = await Promise.all(Array.from({ length: 20 }, () => visit('/api/cookies')))
  expect(statuses.map(({ status }) => status)).toEqual(Array.from({ length: 20 }, () => 200))
  expect((await visit('/flask')).status).toBe(200)
  // Who reads waits until all that has crossed was stored, or lost: here it is lost.
  const broken = await visit('/api/wire')
  expect(broken.status).toBe(503)
  expect(broken.headers['retry-after']).toBe('5')
  expect(JSON.parse(broken.body)).toEqual({ error: outageSentence })
  await inDatabase(dataFolder, (database) => sql`alter table elsewhere rename to exchanges`.execute(database))
  await visit('/mended')
  expect((await readWire(origin, labId)).exchanges.map(({ target }) => target)).toEqual(['/mended'])
})

test('a server that is told to stop stores first what has crossed', async ({ startServer }) => {
  const server = await startServer()
  const visits = Array.from({ length: 300 }, () =>
    sendRaw(server.origin, { path: '/api/cookies', headers: { cookie: `lab=${newLabId()}` } }),
  )
  await Promise.all(visits)
  await server.stop()
  expect(await exchangesIn(server.dataFolder)).toHaveLength(300)
})

test('what is over 24 hours old is neither shown nor kept', async ({ startServer }) => {
  const { origin, dataFolder } = await startServer()
  const labId = newLabId()
  const visit = (path: string) => sendRaw(origin, { path, headers: { cookie: `lab=${labId}` } })
  await visit('/old')
  expect((await readWire(origin, labId)).exchanges).toHaveLength(1)
  const created_at = new Date(Date.now() - 86_400_001).toISOString()
  await inDatabase(dataFolder, (database) => database.updateTable('exchanges').set({ created_at }).execute())
  expect((await readWire(origin, labId)).exchanges).toEqual([])
  await visit('/new')
  expect((await readWire(origin, labId)).exchanges.map(({ target }) => target)).toEqual(['/new'])
  expect(await exchangesIn(dataFolder)).toHaveLength(1)
})
