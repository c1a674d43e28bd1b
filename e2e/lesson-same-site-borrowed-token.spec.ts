import { expect, test } from './fixtures.ts'
import { httpClient } from './http-client.ts'
import { sendRaw } from './raw-request.ts'

const base = '/lessons/same-site'
const own = { 'sec-fetch-site': 'same-origin', 'sec-fetch-dest': 'document' }
const foreign = { 'sec-fetch-site': 'cross-site', 'sec-fetch-dest': 'document' }
const sentence = 'mallory-was-here'

/** A learner whose gaps say something, and the token that another site gets of it. */
async function openMallory(origin: string, gaps: Record<string, string>) {
  const send = httpClient(origin, own)
  const named = Object.entries(gaps).map(([name, text]): [string, string] => [`gap:${name}`, text])
  const fields = new URLSearchParams([['lesson', 'same-site'], ...named]).toString()
  const saved = await send({ method: 'POST', path: '/lessons/exercise/fill', fields })
  expect(saved.status, saved.body).toBe(303)
  const { location = '' } = (await send({ path: `${base}/go/prize` })).headers
  return { send, token: new URL(location).searchParams.get('token') ?? '' }
}

test('a learner’s site sets no cookie in another’s browser', async ({ baseURL }) => {
  const origin = baseURL ?? ''
  const signIn = `cookieStore.set('tossed', id, { path: '/' })`
  const mallory = await openMallory(origin, { signIn })
  const path = `${base}/exercise/sign-in`
  const herOwn = await mallory.send({ method: 'POST', path })
  expect(herOwn.setCookies.join()).toContain('tossed=')
  const bo = httpClient(origin, foreign)
  for (const address of [`${path}?token=${mallory.token}`, path])
    expect(await bo({ method: 'POST', path: address })).toMatchObject({ status: 403, setCookies: [] })
})

test('a learner’s site shows another none of its learner’s words', async ({ baseURL }) => {
  const origin = baseURL ?? ''
  const mallory = await openMallory(origin, { mayTransfer: `(() => { throw new Error('${sentence}') })()` })
  const path = `${base}/exercise/transfer`
  const herOwn = await mallory.send({ method: 'POST', path })
  expect(herOwn).toMatchObject({ status: 422 })
  expect(herOwn.body).toContain(sentence)

  const bo = httpClient(origin, foreign)
  for (const method of ['GET', 'POST']) {
    const attack = await bo({ method, path: `${path}?token=${mallory.token}&prediction=${sentence}` })
    expect(attack).toMatchObject({ status: 422, setCookies: [] })
    expect(attack.body).toContain('A gap has no value. A page of this site is told why.')
    expect(attack.body).not.toContain(sentence)
  }
})

test('another site says no sentence in the place of a learner’s prediction', async ({ baseURL }) => {
  const origin = baseURL ?? ''
  const lab = /lab=[^;]+/.exec(
    (await sendRaw(origin, { path: `${base}/account`, headers: own })).setCookies[0] ?? '',
  )
  const ask = (headers: Record<string, string>) =>
    sendRaw(origin, {
      path: `${base}/account?prediction=${sentence}`,
      headers: { ...headers, cookie: lab?.[0] ?? '' },
    })
  expect((await ask(own)).body).toContain(`You predicted: <strong>${sentence}`)
  const attack = await ask(foreign)
  expect(attack.status).toBe(401)
  expect(attack.body).not.toContain(sentence)
})

test('the second lock holds where only Origin is wrong, or only the token', async ({ baseURL }) => {
  const origin = baseURL ?? ''
  const signIn = await sendRaw(origin, { method: 'POST', path: `${base}/sign-in`, headers: own })
  const cookie = signIn.setCookies.map((line) => line.replace(/;.*/, '')).join('; ')
  const form = await sendRaw(origin, { path: `${base}/transfer-form`, headers: { ...own, cookie } })
  const csrf = /name="csrf" value="([^"]+)"/.exec(form.body)?.[1] ?? ''
  const pay = (from: string, token: string) =>
    sendRaw(origin, {
      method: 'POST',
      path: `${base}/checked`,
      headers: { cookie, origin: from, 'content-type': 'application/x-www-form-urlencoded' },
      body: `csrf=${token}`,
    })
  expect(await pay(origin, csrf)).toMatchObject({ status: 200 })
  expect(await pay(origin, `${csrf}x`)).toMatchObject({ status: 403 })
  const foreignPage = await pay('http://evil.example', csrf)
  expect(foreignPage.status).toBe(403)
  expect(foreignPage.body).toContain('Refused. Origin: http://evil.example. Token: right.')
})
