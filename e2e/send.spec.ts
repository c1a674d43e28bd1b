import { presetGroups } from '../app/workbench/presets.ts'
import { expect, test } from './fixtures.ts'
import { sendRaw } from './raw-request.ts'
import { sendLines } from './wire.ts'

const json = { 'content-type': 'application/json', accept: 'application/json' }
const post = (origin: string | undefined, lines: string[], headers: Record<string, string> = {}) =>
  sendRaw(origin ?? '', {
    path: '/api/send',
    method: 'POST',
    headers: { ...json, ...headers },
    body: JSON.stringify({ lines }),
  })

for (const { title, presets } of presetGroups) {
  test.describe(title, () => {
    for (const { label, line } of presets) {
      test(`“${label}” ends in this browser as predicted`, async ({ page, context }) => {
        await page.goto(`/workbench?line=${encodeURIComponent(line)}`)
        await page.getByRole('button', { name: 'Send it', exact: true }).click()
        const verdict = page.getByText(
          /^Set-Cookie: .* (?:to be stored|to be refused|to delete); (?:came back|did not)/,
        )
        await expect(verdict).toBeVisible()
        const isStored = (await context.cookies()).some(({ name }) => name !== 'lab')
        await expect(verdict).toHaveText(
          isStored ? /to be stored; came back$/ : /to (?:be refused|delete); did not come back$/,
        )
      })
    }
  })
}

for (const line of [
  'a=1',
  '  a  =  1  ;  Path = / ; ;',
  'grüße=Wörld; Path=/ü',
  '🍪=漢字',
  'a=1, b=2; Path=/, c=3; Path=/x',
  'a="x, y"; Expires=Thu, 01 Jan 1970 00:00:00 GMT',
  'a=%20; max-age=60;SAMESITE=lAX',
  '=nameless',
  'alone',
  'a\t=\t1',
]) {
  test(`the server sends ${JSON.stringify(line)} byte for byte`, async ({ baseURL }) => {
    const { setCookies } = await post(baseURL, [line])
    const [sent = ''] = setCookies
    // HTTP does not count spaces around a header's value (RFC 9110 §5.5), and Node's client drops them.
    expect(Buffer.from(sent, 'latin1').toString()).toBe(line.trim())
    expect(setCookies).toHaveLength(2)
  })
}

test('up to 20 lines go in one response, in their order', async ({ baseURL }) => {
  const lines = Array.from({ length: 20 }, (_, index) => `n${index}=1`)
  expect((await post(baseURL, lines)).setCookies.slice(0, 20)).toEqual(lines)
  expect((await post(baseURL, [...lines, 'one=more'])).status).toBe(400)
  expect((await post(baseURL, [])).status).toBe(400)
})

for (const line of [
  'session=x',
  '=session=x',
  ' = session=x',
  'SESSION=x; Path=/',
  '  session  =  x',
  'session',
  'session; Path=/',
  'session.0=x',
  '__Host-session=x; Secure; Path=/',
  '__host-SESSION=x; Secure; Path=/',
  'lab=x',
  '=Lab=x; Domain=localhost',
  'theme=dark',
  'form=x; Path=/login',
  'lab=; Max-Age=0',
]) {
  test(`${JSON.stringify(line)} touches an own cookie and is refused`, async ({ baseURL }) => {
    const { status, body, setCookies } = await post(baseURL, ['a=1', line])
    expect(status).toBe(422)
    expect(setCookies).toEqual([])
    expect(body).toContain('one of this app')
  })
}

test('an own name behind a comma is a part of the value', async ({ page, context }) => {
  await page.goto('/cookies')
  await sendLines(page, ['a=1, session=x; Path=/', 'b=2; Path=/,session=x'])
  expect((await context.cookies()).map(({ name }) => name).sort()).toEqual(['a', 'b', 'lab'])
})

for (const line of [
  'a=1\r\nSet-Cookie: b=2',
  'a=1\nb=2',
  'a=\0',
  'a=\u0007',
  '',
  ' ',
  'a='.padEnd(20_000, 'x'),
]) {
  test(`${JSON.stringify(line).slice(0, 30)} cannot be sent`, async ({ baseURL }) => {
    const { status, setCookies } = await post(baseURL, [line])
    expect({ status, setCookies }).toEqual({ status: 422, setCookies: [] })
  })
}

for (const headers of [
  { 'sec-fetch-site': 'cross-site' },
  { 'sec-fetch-site': 'same-site' },
  { 'sec-fetch-site': 'none' },
  { origin: 'null' },
  { origin: 'https://evil.example' },
]) {
  test(`a post with ${JSON.stringify(headers)} sends nothing`, async ({ baseURL }) => {
    const { status, setCookies } = await post(baseURL, ['a=1'], headers)
    expect({ status, setCookies }).toEqual({ status: 403, setCookies: [] })
  })
}
