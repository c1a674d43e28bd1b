import { expect, test } from './fixtures.ts'
import { sendRaw } from './raw-request.ts'
import type { Server } from './server.ts'

const site = 'https://lab.example'

/** Asks as a reverse proxy would that has taken the https off: the Host header is the public one. */
function ask(
  { port }: Server,
  path: string,
  options: { method?: string; headers?: Record<string, string>; body?: string } = {},
) {
  const headers = { host: 'lab.example', ...options.headers }
  return sendRaw(`http://localhost:${port}`, { ...options, path, headers })
}

/** Presses the button for a guest account, as a browser without JavaScript does. */
async function logInAsGuest(server: Server) {
  const headers = { 'content-type': 'application/x-www-form-urlencoded', origin: site }
  return ask(server, '/login/guest', { method: 'POST', headers, body: 'next=%2F' })
}

test.describe('where APP_ORIGIN is https', () => {
  test('the session is __Host-session, Secure, and a plain one is never read', async ({ startServer }) => {
    const server = await startServer({ APP_ORIGIN: site })
    const login = await logInAsGuest(server)
    expect(login.status).toBe(303)
    const line = login.setCookies.find((setCookie) => setCookie.startsWith('__Host-session=')) ?? ''
    const [pair = '', ...attributes] = line.split('; ')
    const given = attributes.map((attribute) => attribute.toLowerCase())
    expect(given).toEqual(
      expect.arrayContaining(['httponly', 'max-age=86400', 'path=/', 'samesite=lax', 'secure']),
    )
    expect(line).not.toContain('Domain')
    expect(login.setCookies.some((setCookie) => setCookie.startsWith('session='))).toBe(false)

    const seal = pair.replace('__Host-session=', '')
    const statusFor = async (cookie: string) =>
      (await ask(server, '/protected', { headers: { cookie } })).status
    expect(await statusFor(`__Host-session=${seal}`)).toBe(200)
    expect(await statusFor(`session=${seal}`)).toBe(401)
    expect(await statusFor(`__host-session=${seal}`)).toBe(401)
    expect(await statusFor(`session=${seal}; __Host-session=x`)).toBe(401)

    const headers = { cookie: `__Host-session=${seal}` }
    const logout = await ask(server, '/logout', { method: 'POST', headers })
    expect(logout.setCookies[0]).toMatch(/^__Host-session=; .*Secure/)
    expect(await statusFor(`__Host-session=${seal}`)).toBe(401)
  })

  test('every own cookie is Secure, and the answers say HSTS and https', async ({ startServer }) => {
    const server = await startServer({ APP_ORIGIN: site })
    const form = { 'content-type': 'application/x-www-form-urlencoded', origin: site }
    const hello = await ask(server, '/first', { method: 'POST', headers: form, body: 'experiment=hello' })
    expect(hello.setCookies[1]).toMatch(/^lab=.*; Secure/)
    const theme = await ask(server, '/api/theme', { method: 'POST', headers: form, body: 'theme=dark' })
    expect(theme.setCookies[0]).toMatch(/^theme=dark; .*Secure/)
    const home = await ask(server, '/')
    expect(home.headers['strict-transport-security']).toMatch(/^max-age=\d{7,}/)
    const turnedAway = await ask(server, '/protected', { headers: { 'sec-fetch-dest': 'document' } })
    expect(turnedAway.headers.location).toBe(`${site}/login?next=/protected`)
    const erased = await ask(server, '/erase', { method: 'POST' })
    expect(erased.setCookies.find((line) => line.startsWith('__Host-session='))).toContain('; Secure')
  })

  test('a form from the http address, or to another host, is refused', async ({ startServer }) => {
    const server = await startServer({ APP_ORIGIN: site })
    const body = JSON.stringify({ name: 'a', value: 'b' })
    const post = (headers: Record<string, string>) =>
      ask(server, '/api/cookies', { method: 'POST', headers, body })
    expect((await post({ origin: site })).status).toBe(201)
    expect((await post({ origin: 'http://lab.example' })).status).toBe(403)
    expect((await post({ origin: site, host: `localhost:${server.port}` })).status).toBe(421)
  })

  test('a Domain wider than the own host is refused', async ({ startServer }) => {
    const server = await startServer({ APP_ORIGIN: 'https://lab.uni.example' })
    const post = (domain: string) => {
      const body = JSON.stringify({ name: 'a', value: 'b', domain })
      return ask(server, '/api/cookies', { method: 'POST', headers: { host: 'lab.uni.example' }, body })
    }
    for (const domain of ['uni.example', '.uni.example', 'example', 'UNI.example']) {
      expect(await post(domain), domain).toMatchObject({ status: 400, setCookies: [] })
    }
    for (const domain of ['lab.uni.example', '.lab.uni.example', 'google.com']) {
      expect((await post(domain)).status, domain).toBe(201)
    }
  })
})
