import { cookieHeader, postForm } from './account-requests.ts'
import { exportOf, join, joinRaw, makeTeacher, openGroup, rowOf } from './classroom.ts'
import { foundIn } from './database.ts'
import { expect, test } from './fixtures.ts'
import { httpClient } from './http-client.ts'
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

test('the secret is in the cookie and in the link, and nowhere else', async ({ startServer }) => {
  const { origin, dataFolder } = await startServer({ CLASSROOM: '1' })
  const send = httpClient(origin)
  // A lab id first: without one the wire keeps nothing of this browser.
  await send({ method: 'POST', path: '/first', fields: 'experiment=hello' })
  const made = await send({ method: 'POST', path: '/classroom/make' })
  const key = cookieHeader(made).replace('classroom=', '')
  expect(Buffer.from(key, 'base64url').length).toBeGreaterThanOrEqual(16)
  const link = `/classroom/open?key=${key}`
  expect((await send({ path: '/classroom/link' })).body).toContain(`value="${origin}${link}"`)

  const opened = await send({ path: link })
  expect(opened).toMatchObject({ status: 303, headers: { location: '/classroom/group' }, body: '' })
  expect(opened.setCookies).toHaveLength(1)
  const [pair, ...attributes] = (opened.setCookies[0] ?? '').split('; ')
  expect(pair).toBe(`classroom=${key}`)
  expect(attributes).toEqual(expect.arrayContaining(['Path=/', 'HttpOnly', 'SameSite=lax']))
  expect((await send({ path: '/classroom/group' })).body).toContain('Your group')
  const wire = await send({ path: '/wire' })
  expect(wire.body).toContain('/classroom/open')
  for (const path of ['/wire', '/api/wire', '/api/live', '/classroom', '/classroom/group', '/api/classroom'])
    expect((await send({ path })).body, path).not.toContain(key)
  expect(await foundIn(dataFolder, { 'the exchange': '/classroom/open', 'the key': key })).toEqual([
    'the exchange',
  ])
})

test('codes cannot be guessed: after too many wrong ones even the right one waits', async ({
  page,
  startServer,
}) => {
  const { origin } = await startServer({ CLASSROOM: '1', ADDRESS_LIMIT: '2' })
  const { code } = await makeTeacher(origin)
  for (const wrong of ['AAAAAAA', 'BBBBBBB'])
    expect((await postForm(origin, '/classroom/join/submit', { code: wrong, nickname: 'Fox' })).status).toBe(
      303,
    )
  const refused = await postForm(origin, '/classroom/join/submit', { code, nickname: 'Fox' })
  expect(refused.status).toBe(429)
  expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0)
  await page.goto(`${origin}/classroom/join`)
  await join(page, code, 'Fox')
  await expect(
    page.getByRole('alert').filter({ hasText: 'Too many tries from here. Try again in' }),
  ).toBeVisible()
  await expect(page.getByLabel('Nickname')).toHaveValue('Fox')
  expect((await postForm(origin, '/classroom/make', {})).status).toBe(303)
  expect((await postForm(origin, '/classroom/make', {})).status).toBe(429)
})

test('another teacher’s cookie opens nothing of this group, and no site but this one changes it', async ({
  baseURL,
}) => {
  const own = await makeTeacher(baseURL ?? '')
  const { origin, cookie, code } = own
  await joinRaw(own, 'Fox')
  const { body } = await sendRaw(origin, { path: '/api/classroom', headers: { cookie } })
  const learner = /"id":"([\w-]+)"/.exec(body)?.[1] ?? ''
  const other = await makeTeacher(origin)
  for (const held of [other.cookie, 'classroom=', `classroom=${'x'.repeat(32)}`, ''])
    for (const path of ['/classroom/group', '/classroom/group/export', '/api/classroom'])
      expect((await sendRaw(origin, { path, headers: { cookie: held } })).body, path).not.toMatch(
        `Fox|${code}`,
      )
  const remove = (held: string) => postForm(origin, '/classroom/group/remove', { learner }, { cookie: held })
  expect((await remove(other.cookie)).status).toBe(303)
  for (const path of changes) {
    const fields = { learner, key: other.key }
    const attack = { cookie, 'sec-fetch-site': 'cross-site' }
    const refused = await postForm(origin, `/classroom/${path}`, fields, attack)
    expect(refused, path).toMatchObject({ status: 403, setCookies: [] })
  }
  expect(await exportOf(own)).toContain('Fox')
  await remove(cookie)
  expect(await exportOf(own), 'it was the learner’s id').not.toContain('Fox')
})

test('a link takes the place of an open group only when the teacher says so', async ({ page, baseURL }) => {
  const [own, other] = [await makeTeacher(baseURL ?? ''), await makeTeacher(baseURL ?? '')]
  const path = `/classroom/open?key=${other.key}`
  const picture = { 'sec-fetch-mode': 'no-cors', 'sec-fetch-site': 'cross-site' }
  expect((await sendRaw(own.origin, { path, headers: picture })).setCookies).toEqual([])
  const asked = await sendRaw(own.origin, { path, headers: { cookie: own.cookie } })
  expect(asked).toMatchObject({ status: 200, setCookies: [] })

  await openGroup(page, own)
  await page.goto(path)
  await page.getByRole('link', { name: `Stay with ${own.code}` }).click()
  await expect(page.getByText(own.code, { exact: true })).toBeVisible()
  await page.goto(path)
  await page.getByRole('button', { name: `Open ${other.code}` }).click()
  await expect(page).toHaveURL('/classroom/group')
  await expect(page.getByText(other.code, { exact: true })).toBeVisible()
})

test.describe('a group that is ended elsewhere', () => {
  test.use({ expectedComplaint: /status of 404/ })

  test('is shown as it was, with the reason', async ({ page, baseURL }) => {
    const teacher = await makeTeacher(baseURL ?? '')
    await joinRaw(teacher, 'Fox')
    await openGroup(page, teacher)
    await expect(rowOf(page, 'Fox')).toBeVisible()
    await page.getByRole('button', { name: 'Pause' }).click()
    await postForm(teacher.origin, '/classroom/group/end', {}, { cookie: teacher.cookie })
    await page.getByRole('button', { name: 'Go on' }).click()
    await expect(
      page.getByRole('alert').filter({ hasText: 'This group is not open any more.' }),
    ).toBeVisible()
    await expect(rowOf(page, 'Fox')).toBeVisible()
    await page.reload()
    await expect(page).toHaveURL('/classroom?problem=no-group')
  })
})
