import { expect, test } from './fixtures.ts'
import { open, solution } from './set-and-read-fixtures.ts'
import { curlCommands, fill, verdict } from './exercise.ts'
import { runCurl } from './http-client.ts'
import { sendRaw } from './raw-request.ts'
import { labIdOf, newLabId } from './wire.ts'

const exercise = '/lessons/set-and-read/exercise'

test('a learner passes by curl, and the open page shows it', async ({ page, baseURL }) => {
  const origin = baseURL ?? ''
  await open(page)
  await fill(page, solution)
  await page.getByRole('button', { name: 'Save the gaps' }).click()
  for (const { status } of await runCurl(origin, await curlCommands(page, 4))) expect(status).toBe(200)
  await expect(verdict(page)).toContainText('Passed.')
})

test('a token adds nothing to another learner, and no browser may use it', async ({ page, baseURL }) => {
  const origin = baseURL ?? ''
  await open(page)
  const made = await page.request.post('/lessons/exercise/token', {
    form: { lesson: 'set-and-read', steps: `GET ${exercise}` },
    headers: { accept: 'application/json' },
  })
  const { commands } = (await made.json()) as { commands: string[] }
  const token = /token=([\w-]+)/.exec(commands[0] ?? '')?.[1] ?? ''
  const bob = newLabId()
  const get = (path: string, headers: Record<string, string> = {}) => sendRaw(origin, { path, headers })

  const path = `${exercise}?token=${token}`
  expect((await get(path, { cookie: `lab=${bob}` })).body).toContain('another learner')
  for (const site of ['cross-site', 'same-site', 'same-origin', 'none'])
    expect((await get(path, { 'sec-fetch-site': site })).status, site).toBe(403)
  expect((await get(`${exercise}?token=${'A'.repeat(22)}`)).status).toBe(404)
  expect((await get(`/lessons/other/exercise?token=${token}`)).status).toBe(404)
  expect((await get(exercise, { 'sec-fetch-site': 'cross-site' })).status).toBe(403)
  expect((await get(exercise, { origin: 'http://evil.test' })).status).toBe(403)

  for (const lab of [bob, await labIdOf(page)]) {
    const { body } = await get('/api/live?lesson=set-and-read', { cookie: `lab=${lab}` })
    expect(body).toContain('"not-attempted"')
  }
})

test('another site’s form changes no gap and makes no token', async ({ baseURL }) => {
  for (const path of ['/lessons/exercise/fill', '/lessons/exercise/token']) {
    const headers = { 'sec-fetch-site': 'cross-site', 'content-type': 'application/x-www-form-urlencoded' }
    const body = 'lesson=set-and-read'
    const response = await sendRaw(baseURL ?? '', { method: 'POST', path, headers, body })
    expect(response).toMatchObject({ status: 403, setCookies: [] })
  }
})
