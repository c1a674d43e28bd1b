import { recall } from '../app/lessons/revocation/recall.ts'
import { answers, fill, runAll, verdict } from './exercise.ts'
import { expect, test } from './fixtures.ts'
import { answerAll, answersIn, goToStep, openRepair, openStep, run } from './lesson.ts'

const slug = 'revocation'
const breakTitle = 'Three attempts to end a stateless session'

const solution = {
  devices: 'sessions.filter(({ user }) => user === here.user)',
  one: 'sessions.filter((session) => session.id === id && session.user === here.user)',
  others: 'sessions.filter((session) => session.id !== here.id && session.user === here.user)',
}

test('a learner replays the copy after destroy(), then after the repair, and reads it', async ({ page }) => {
  const step = await openStep(page, slug, breakTitle)
  await expect(step.getByRole('link', { name: 'A security test found it' })).toHaveAttribute(
    'href',
    'https://github.com/vvo/iron-session/issues/530',
  )
  for (const [endpoint, outcome] of [
    ['broken', /200\s*The copy is signed in as Ada\.$/],
    ['fixed', /401\s*Nobody is signed in by this copy\.$/],
  ] as const) {
    await step.getByRole('radio', { name: new RegExp(`^${endpoint}$`, 'i') }).check()
    await run(
      step,
      ['Sign in', new RegExp(`${endpoint}_session: signed in as Ada$`)],
      ['Keep a copy', new RegExp(`${endpoint}_session: a copy is kept$`)],
      ['Send the copy', /200\s*The copy is signed in as Ada\.$/],
      ['Log out', new RegExp(`${endpoint}_session: logged out, and deleted in this browser$`)],
      ['Look', new RegExp(`${endpoint}_session: signed out$`)],
      ['Send the copy', outcome],
    )
  }
  await openRepair(step)
  await expect(step.getByText("− session.username = 'Ada'")).toBeVisible()
  await expect(
    step.getByText('+ if (session.sid) await endLabSession(member.learner, session.sid)'),
  ).toBeVisible()
  await expect(step.getByText('rows.pop', { exact: false }).first()).toBeVisible()
})

test('a short seal ends by itself, and not if the thief renews it', async ({ request }) => {
  const base = '/lessons/revocation/short'
  const look = async () => (await request.get(`${base}/copy`)).text()
  await request.post(`${base}/site?seconds=5`)
  expect(await (await request.get(`${base}/site`)).text()).toMatch(/^You are signed in as Ada\./)
  await request.post(`${base}/site/log-out`)
  expect(await (await request.get(`${base}/site`)).text()).toBe('You are signed out.')
  expect(await look()).toMatch(/^The copy is signed in as Ada\. Seconds left: [345]$/)
  const { cookies } = await request.storageState()
  const first = cookies.find(({ name }) => name === 'short_copy')?.value
  await expect.poll(look).toMatch(/Seconds left: [123]$/)
  const renewed = await request.post(`${base}/copy`)
  expect(await renewed.text()).toBe('The copy has got a new seal. Seconds left: 5')
  expect(renewed.headers()['set-cookie']).not.toContain(first)
  // The first seal is over before the second.
  const lab = cookies.find(({ name }) => name === 'lab')?.value
  const withFirst = () =>
    request.get(`${base}/copy`, { headers: { cookie: `lab=${lab}; short_copy=${first}` } })
  await expect.poll(async () => (await withFirst()).status()).toBe(401)
  expect(await look()).toMatch(/^The copy is signed in as Ada\./)
})

test('an added secret logs out nobody, a replaced one everybody', async ({ page }) => {
  const step = await openStep(page, slug, breakTitle)
  const last = answersIn(step).last()
  const lookFor = async (state: string) => {
    await step.getByRole('button', { name: 'Look', exact: true }).filter({ visible: true }).last().click()
    await expect(last).toHaveText(
      new RegExp(`Ada: ${state}\\s+Grace: ${state}\\s+the copy of Ada’s cookie: ${state}$`),
    )
  }
  await run(step, ['Sign in Ada and Grace', 'Somebody has a copy'], ['Add a secret', 'The old one stays'])
  await lookFor('signed in')
  await run(step, ['Replace the secret', 'every old one is gone'])
  await lookFor('signed out')
})

test('a learner reads what is missing, repairs the gaps, passes, and answers', async ({ page }) => {
  await openStep(page, slug, 'List, revoke one, revoke all')
  await expect(verdict(page)).toContainText('Not attempted. Nobody has signed in yet.')
  await runAll(page, 16)
  await expect(verdict(page)).toContainText('Grace sees a device of Alan’s.')
  await fill(page, { ...solution, one: 'sessions.filter((session) => session.id === id)' })
  await runAll(page, 16)
  await expect(verdict(page)).toContainText('“Ended: Alan on the phone”, and then Alan’s cookie got 401')

  const byName = (device: string) =>
    `sessions.filter((session) => session.device === '${device}' && session.user === here.user)`
  await fill(page, { one: byName('phone'), others: byName('tablet') })
  await runAll(page, 16)
  await expect(verdict(page)).toContainText(
    '“Ended: Grace on the phone”, and the tablet’s cookie is still in',
  )
  await fill(page, { one: solution.one })
  await runAll(page, 16)
  await expect(verdict(page)).toContainText('“Ended: none”, and the phone’s cookie is still in')

  await fill(page, { others: solution.others })
  await runAll(page, 16)
  await expect(answers(page)).toHaveText([
    'Sign in: 200 Grace is signed in on three devices, Alan on one.',
    'List the devices: 200 Signed in: Grace on the laptop (this one), Grace on the phone, Grace on the tablet',
    'Sign the phone out: 200 Ended: Grace on the phone',
    'Replay the phone’s cookie: 401 Nobody is signed in by this cookie.',
    'Look as the tablet: 200 Signed in: Grace on the tablet',
    'Send Alan’s id: 200 Ended: none',
    'Sign out everywhere else: 200 Ended: Grace on the tablet',
    'Replay the tablet’s cookie: 401 Nobody is signed in by this cookie.',
    'List again: 200 Signed in: Grace on the laptop (this one)',
    'Look as Alan: 200 Signed in: Alan on the phone',
    'Sign in anew: 200 Grace is signed in on three devices, Alan on one.',
    'Sign the tablet out: 200 Ended: Grace on the tablet',
    'Send the tablet’s cookie: 401 Nobody is signed in by this cookie.',
    'Look as the phone: 200 Signed in: Grace on the phone',
    'Sign out all others: 200 Ended: Grace on the phone',
    'Send the phone’s cookie: 401 Nobody is signed in by this cookie.',
  ])
  await expect(verdict(page)).toContainText('Passed. The phone was revoked alone, then all others')

  await goToStep(page, 'What stays')
  await answerAll(page, recall)
})
