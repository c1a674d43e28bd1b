import { readFileSync } from 'node:fs'
import { join as joinPath } from 'node:path'
import { cookieHeader, inDatabase, postForm } from './account-requests.ts'
import { join, joinRaw, linkOf, makeGroup, makeTeacher, rowOf } from './classroom.ts'
import { expect, test } from './fixtures.ts'
import { sendRaw } from './raw-request.ts'

const pages = ['/classroom', '/classroom/join', '/classroom/group', '/classroom/link']
const reads = [...pages, '/classroom/open?key=x', '/classroom/group/export', '/api/classroom']
const changes = [
  'make',
  'open',
  'join/submit',
  'join/leave',
  'group/reset',
  'group/remove',
  'group/renew',
  'group/end',
  'group/close',
]

test('without CLASSROOM=1 there is no such address, and no page speaks of it', async ({ startServer }) => {
  const { origin } = await startServer()
  for (const path of reads) expect((await sendRaw(origin, { path })).status, path).toBe(404)
  for (const path of changes)
    expect((await postForm(origin, `/classroom/${path}`, { code: 'ABC2345' })).status, path).toBe(404)
  for (const path of ['/', '/lessons', '/progress', '/privacy', '/login'])
    expect((await sendRaw(origin, { path })).body, path).not.toMatch(/classroom|a group/i)
})

test('the secret is in the cookie and in the link, and nowhere else', async ({
  page,
  context,
  startServer,
}) => {
  const { origin, dataFolder } = await startServer({ CLASSROOM: '1' })
  // A lab id first: without one the wire keeps nothing of this browser.
  await page.request.post(`${origin}/first`, { form: { experiment: 'hello' } })
  await makeGroup(page, origin)
  const link = await linkOf(page)
  const key = new URL(link).searchParams.get('key') ?? ''
  expect(Buffer.from(key, 'base64url').length).toBeGreaterThanOrEqual(16)
  const [cookie] = (await context.cookies()).filter(({ name }) => name === 'classroom')
  expect(cookie).toMatchObject({ value: key, httpOnly: true, sameSite: 'Lax', path: '/' })

  await page.goto(link)
  await expect(page).toHaveURL(`${origin}/classroom/group`)
  expect(await page.content()).not.toContain(key)
  await page.goto(`${origin}/wire`)
  await expect(page.getByText('/classroom/open').first()).toBeVisible()
  expect(await page.content()).not.toContain(key)
  for (const path of ['/api/wire', '/api/live'])
    expect(await (await page.request.get(`${origin}${path}`)).text(), path).not.toContain(key)
  inDatabase(dataFolder, (database) => database.pragma('wal_checkpoint(truncate)'))
  const file = readFileSync(joinPath(dataFolder, 'cookie-lab.db'))
  expect(file.includes('/classroom/open'), 'the exchange is kept').toBe(true)
  expect(file.includes(key)).toBe(false)
})

test('codes cannot be guessed: after too many wrong ones even the right one waits', async ({
  page,
  startServer,
}) => {
  const { origin } = await startServer({ CLASSROOM: '1', ADDRESS_LIMIT: '2' })
  const code = await makeGroup(page, origin)
  for (const wrong of ['AAAAAAA', 'BBBBBBB']) {
    await join(page, wrong, 'Fox', origin)
    await expect(page.getByText('No group has this code.')).toBeVisible()
  }
  const refused = await postForm(origin, '/classroom/join/submit', { code, nickname: 'Fox' })
  expect(refused.status).toBe(429)
  expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0)
  await join(page, code, 'Fox', origin)
  await expect(
    page.getByRole('alert').filter({ hasText: 'Too many tries from here. Try again in' }),
  ).toBeVisible()
  await expect(page.getByLabel('Nickname')).toHaveValue('Fox')
  expect((await postForm(origin, '/classroom/make', {})).status).toBe(303)
  expect((await postForm(origin, '/classroom/make', {})).status).toBe(429)
})

test('another teacher’s cookie opens nothing of this group, and no site but this one changes it', async ({
  page,
  baseURL,
}) => {
  const origin = baseURL ?? ''
  const code = await makeGroup(page)
  await joinRaw(origin, code, 'Fox')
  const teacher = await makeTeacher(origin)
  for (const cookie of [teacher.cookie, 'classroom=', `classroom=${'x'.repeat(32)}`, '']) {
    for (const path of ['/classroom/group', '/classroom/group/export', '/api/classroom'])
      expect((await sendRaw(origin, { path, headers: { cookie } })).body, path).not.toMatch(`Fox|${code}`)
  }
  await expect(rowOf(page, 'Fox')).toBeVisible()
  await page.getByText('Take a learner out…').click()
  const option = page.getByLabel('Who').getByRole('option', { name: 'Fox' })
  const learner = (await option.getAttribute('value')) ?? ''
  const removed = await postForm(origin, '/classroom/group/remove', { learner }, { cookie: teacher.cookie })
  expect(removed.status).toBe(303)

  const own = (await page.context().cookies()).find(({ name }) => name === 'classroom')
  for (const path of changes) {
    const headers = { cookie: `classroom=${own?.value}`, 'sec-fetch-site': 'cross-site' }
    expect((await postForm(origin, `/classroom/${path}`, { learner }, headers)).status, path).toBe(403)
  }
  const picture = { 'sec-fetch-mode': 'no-cors', 'sec-fetch-site': 'cross-site' }
  const planted = await sendRaw(origin, { path: `/classroom/open?key=${teacher.key}`, headers: picture })
  expect(cookieHeader(planted)).toBe('')
  await page.reload()
  await expect(rowOf(page, 'Fox')).toBeVisible()
})

test.describe('a group that is ended elsewhere', () => {
  test.use({ expectedComplaint: /status of 404/ })

  test('is shown as it was, with the reason', async ({ page, baseURL }) => {
    const code = await makeGroup(page)
    await joinRaw(baseURL ?? '', code, 'Fox')
    await expect(rowOf(page, 'Fox')).toBeVisible()
    const own = (await page.context().cookies()).find(({ name }) => name === 'classroom')
    await postForm(baseURL ?? '', '/classroom/group/end', {}, { cookie: `classroom=${own?.value}` })
    await expect(
      page.getByRole('alert').filter({ hasText: 'This group is not open any more.' }),
    ).toBeVisible()
    await expect(rowOf(page, 'Fox')).toBeVisible()
    await page.reload()
    await expect(page).toHaveURL('/classroom?problem=no-group')
  })
})
