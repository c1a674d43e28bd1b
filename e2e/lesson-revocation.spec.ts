import { expect, test } from './fixtures.ts'
import {
  answersIn,
  cookieNames,
  goToStep,
  openByKeyboard,
  openStep,
  press,
  pressByKeyboard,
  run,
} from './lesson.ts'

const slug = 'revocation'
const predictTitle = 'Two copies, one logout'
const observeTitle = 'What the server can end'

test('a learner predicts, logs out, and only the stateless copy is still in', async ({ page, context }) => {
  const step = await openStep(page, slug, predictTitle)
  const answers = answersIn(step)
  await press(step, 'Sign in')
  await expect(step.getByText('Nothing has crossed yet that is yours.')).toBeVisible()
  await step.getByLabel('Neither: you have logged out').check()

  await press(step, 'Sign in')
  await expect(answers.last()).toContainText('stateful_session: signed in as Ada')
  await press(step, 'Keep a copy')
  await expect(answers.last()).toContainText('stateless_session: a copy is kept')
  const sealed = (await context.cookies()).filter(({ name }) => name.endsWith('_session'))
  expect(sealed).toHaveLength(4)
  for (const { value } of sealed) expect(value).toMatch(/^Fe26\.2\*/)
  await press(step, 'Log out')
  await expect(answers.last()).toContainText('stateless_session: logged out')
  const left = (await context.cookies()).filter(({ name }) => name.endsWith('_session'))
  expect(left.map(({ path }) => path).sort()).toEqual([
    '/lessons/revocation/copies/stateful',
    '/lessons/revocation/copies/stateless',
  ])
  await press(step, 'Look')
  await expect(answers.last()).toContainText('stateless_session: signed out')
  await expect(answers.last()).toContainText('stateful_session: signed out')
  await press(step, 'Send the stateless copy')
  await expect(answers.last()).toHaveText(/200\s*The copy is signed in as Ada\.$/)
  await press(step, 'Send the stateful copy')
  await expect(answers.last()).toHaveText(/401\s*Nobody is signed in by this copy\.$/)
  await expect(step.getByText('Only the stateless one ✗ Not as you said.')).toBeVisible()
  const wire = step.getByRole('group', { name: 'On the wire' })
  await expect(wire.getByText('GET /lessons/revocation/copies/stateful').first()).toBeVisible()
})

test('a learner lists two devices, and revokes one, then all others', async ({ page, context }) => {
  const step = await openStep(page, slug, observeTitle)
  await expect(step.getByText('session.clear()', { exact: true }).first()).toBeVisible()
  await expect(step.getByText('await deleteSessionsOf(session.user.id, session.sid)')).toBeVisible()
  const signInAndCopy = () =>
    run(
      step,
      ['Sign in on both', /Ada is signed in on the laptop and on the phone\.$/],
      ['Copy the phone’s cookie', /A copy of the phone’s cookie is kept\.$/],
    )
  await signInAndCopy()
  await run(
    step,
    ['Look as the thief', /200\s*Signed in: Ada on the phone\.$/],
    ['List the devices', /200\s*Ada on the laptop \(this one\)\s+Ada on the phone$/],
    ['Sign the phone out', /The phone’s session is ended\.$/],
    ['Look as the phone', /devices\/phone 401\s*Nobody is signed in by this cookie\.$/],
    ['Look as the thief', /devices\/copy 401\s*Nobody is signed in by this cookie\.$/],
    ['Look as the laptop', /200\s*Signed in: Ada on the laptop\.$/],
  )
  expect(await cookieNames(context)).toEqual(['lab', 'laptop_session', 'phone_session', 'phone_session'])

  await signInAndCopy()
  await run(
    step,
    ['Sign out everywhere else', /All of Ada’s sessions are ended but this one\.$/],
    ['Look as the thief', /devices\/copy 401\s*Nobody is signed in by this cookie\.$/],
    ['List the devices', /200\s*Ada on the laptop \(this one\)$/],
  )
  await expect(step.getByRole('group', { name: 'The jar' })).toContainText('phone_session')

  await goToStep(page, observeTitle)
  await step.getByRole('link', { name: 'Each request' }).click()
  await expect(page.getByText('findSession(data.sid', { exact: false }).first()).toBeVisible()
})

test('a copy opens a stateless session in another client, and no made-up address opens anything', async ({
  request,
  playwright,
  baseURL,
}) => {
  const base = `${baseURL}/lessons/revocation`
  expect((await request.post(`${base}/site/constructor`)).status()).toBe(404)
  expect((await request.get(`${base}/copies/stateless`)).status()).toBe(400)
  expect((await request.get(`${base}/copies/constructor`)).status()).toBe(400)
  expect((await request.get(`${base}/devices/laptop/list`)).status()).toBe(401)
  expect((await request.post(`${base}/devices/laptop/revoke-others`)).status()).toBe(401)
  expect((await request.get(`${base}/devices/x`)).status()).toBe(401)

  await request.post(`${base}/site/both`)
  await request.post(`${base}/site/both/copy`)
  const { cookies } = await request.storageState()
  const send = cookies
    .filter(({ name, path }) => name === 'lab' || path.includes('/copies/'))
    .map(({ name, value }) => `${name}=${value}`)
    .join('; ')
  await request.post(`${base}/site/both/log-out`)
  const thief = await playwright.request.newContext({ extraHTTPHeaders: { cookie: send } })
  const statuses = []
  for (const way of ['stateless', 'stateful'])
    statuses.push((await thief.get(`${base}/copies/${way}`)).status())
  expect(statuses).toEqual([200, 401])
  await thief.dispose()
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a learner predicts, logs out, and the stateless copy is still in', async ({ page }) => {
    const act = async (name: string, answer: string) => {
      await page.goto(`/lessons/${slug}`)
      await page.getByLabel('Only the stateless one').check()
      await press(page.getByRole('article'), name)
      await expect(page.getByText(answer)).toBeVisible()
    }
    await act('Sign in', 'stateless_session: signed in as Ada')
    await expect(page.getByText('You predicted: Only the stateless one')).toBeVisible()
    await act('Keep a copy', 'stateless_session: a copy is kept')
    await act('Log out', 'stateless_session: logged out')
    await act('Send the stateless copy', 'The copy is signed in as Ada.')
    await act('Send the stateful copy', 'Nobody is signed in by this copy.')
    await expect(page.getByRole('heading', { name: 'The server answered 401' })).toBeVisible()
  })
})

test('a learner goes the main path by keyboard alone', async ({ page }) => {
  const step = await openStep(page, slug, predictTitle)
  await openByKeyboard(page, step, predictTitle)
  await page.keyboard.press('ArrowDown')
  await expect(step.getByLabel('Only the stateless one')).toBeChecked()
  const answers = answersIn(step)
  for (const [index, name] of [
    'Sign in',
    'Keep a copy',
    'Log out',
    'Look',
    'Send the stateless copy',
    'Send the stateful copy',
  ].entries()) {
    await pressByKeyboard(step, name)
    await expect(answers).toHaveCount(index + 1)
  }
  await expect(step.getByText('Only the stateless one ✓ As you said.')).toBeVisible()
})
