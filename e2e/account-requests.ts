import { createHash } from 'node:crypto'
import { sealData } from 'iron-session'
import { newUsername, password } from './fixtures.ts'
import { sendRaw } from './raw-request.ts'

/** Sends a form as a browser without a script does, but for the headers that one cannot leave out. */
export function postForm(
  origin: string,
  path: string,
  fields: Record<string, string>,
  headers: Record<string, string> = {},
) {
  const type = { 'content-type': 'application/x-www-form-urlencoded' }
  const body = new URLSearchParams(fields).toString()
  return sendRaw(origin, { path, method: 'POST', headers: { ...type, ...headers }, body })
}

export function logIn(
  origin: string,
  username: string,
  secret: string,
  headers: Record<string, string> = {},
) {
  return postForm(origin, '/login/submit', { username, password: secret }, headers)
}

/** The cookies that an answer sets, as the next request carries them. */
export function cookieHeader({ setCookies }: { setCookies: string[] }): string {
  const pairs = setCookies.map((line) => line.split(';', 1)[0] ?? '')
  return pairs.filter((pair) => !pair.endsWith('=')).join('; ')
}

/** Makes an account that is signed in. */
export async function makeAccount(origin: string, fields: Record<string, string> = {}) {
  const username = newUsername()
  const answer = await postForm(origin, '/login/sign-up', { username, password, ...fields })
  return { username, cookie: cookieHeader(answer) }
}

/** The status of a guarded page for whoever sends these cookies: 200 signed in, 401 not. */
export async function statusFor(origin: string, cookie: string, path = '/protected'): Promise<number> {
  return (await sendRaw(origin, { path, headers: { cookie } })).status
}

/** Seals a session as the server does that has this secret, at whatever time. */
export function sealAs(secret: string, contents: object): Promise<string> {
  const digest = createHash('sha256').update(`cookie-lab password id ${secret}`).digest()
  return sealData(contents, { password: { [String(digest.readUInt32BE(0))]: secret }, ttl: 3600 })
}
