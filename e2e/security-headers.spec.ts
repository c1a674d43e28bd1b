import { expect, sessionOf, signUp, test } from './fixtures.ts'
import { sendRaw } from './raw-request.ts'

const common = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=()',
}

const answers: [what: string, path: string, status: number, headers?: Record<string, string>][] = [
  ['home', '/', 200],
  ['a static page', '/flask', 200],
  ['another static page', '/stuck', 200],
  ['another dynamic page', '/privacy', 200],
  ['the search', '/search?q=%3Cb%3E', 200],
  ['what crawlers read', '/robots.txt', 200],
  ['the map for crawlers', '/sitemap.xml', 200],
  ['a guarded page of a group', '/classroom/group', 303],
  ['a link that opens no group', '/classroom/open?key=x', 404],
  ['a dynamic page', '/cookies', 200],
  ['the other site’s lab', '/cross-site', 200],
  ['an attack under way', '/cross-site/run', 200],
  ['a folder of another host', '/other-site', 404],
  ['the login', '/login', 200],
  ['the sign-up', '/signup', 200],
  ['a page that is not there', '/nowhere', 404],
  ['a page that is not there, of a guarded path', '/protectedx', 404],
  ['the 405', '/logout', 405],
  ['a tutorial’s endpoint', '/set_cookie', 200],
  ['a tutorial’s refusal', '/hello?name=', 400],
  ['the API', '/api/cookies', 200],
  ['the live parts', '/api/live', 200],
  ['the API’s refusal', '/api/cookies/session', 403],
  ['the guard’s 401', '/protected', 401],
  ['the guard’s 303', '/protected', 303, { 'sec-fetch-dest': 'document' }],
  ['Next’s 308', '/flask/', 308],
  ['a style sheet', '/plain.css', 200],
  ['the icon', '/icon.svg', 200],
  ['a file that is not there', '/_next/static/chunks/x.js', 404],
  ['a file outside', '/..%2f..%2fpackage.json', 404],
  ['a payload', '/flask?_rsc', 200, { rsc: '1' }],
  ['a payload without its parameter', '/flask', 307, { rsc: '1' }],
]

for (const [what, path, status, headers = {}] of answers) {
  test(`${what} (${path} ${status}) carries the security headers`, async ({ baseURL }) => {
    const response = await sendRaw(baseURL ?? '', { path, headers })
    expect(response.status).toBe(status)
    expect(response.headers).toMatchObject(common)
    expect(response.headers, 'only https has HSTS').not.toHaveProperty('strict-transport-security')
    expect(response.headers).not.toHaveProperty('x-powered-by')

    const policy = new Map(
      String(response.headers['content-security-policy'])
        .split('; ')
        .map((directive) => [directive.split(' ')[0], directive]),
    )
    expect(policy.get('default-src')).toBe("default-src 'self'")
    expect(policy.get('script-src')).toMatch(/^script-src 'self'( '(sha256|nonce)-[\w+/=-]+')*$/)
    expect(policy.get('frame-ancestors')).toBe("frame-ancestors 'none'")
    expect(policy.get('object-src')).toBe("object-src 'none'")
    expect(policy.get('base-uri')).toBe("base-uri 'none'")
    expect(policy.get('form-action')).toBe("form-action 'self'")
    expect([...policy.values()].join()).not.toMatch(/unsafe-(inline|eval)/)
  })
}

test('a dynamic page has a new nonce each time, on its scripts too', async ({ baseURL }) => {
  const nonces = []
  for (let round = 0; round < 2; round++) {
    const { headers, body } = await sendRaw(baseURL ?? '', { path: '/cookies' })
    const nonce = /'nonce-([^']+)'/.exec(String(headers['content-security-policy']))?.[1] ?? ''
    expect(Buffer.from(nonce, 'base64').length).toBeGreaterThanOrEqual(16)
    expect(body).toContain(`nonce="${nonce}"`)
    expect(headers['cache-control']).toContain('no-store')
    nonces.push(nonce)
  }
  expect(nonces[0]).not.toBe(nonces[1])
})

test('a policy sent by the client is not believed', async ({ baseURL }) => {
  const headers = { 'content-security-policy': "script-src 'unsafe-inline'", 'x-nonce': 'mine' }
  for (const path of ['/', '/cookies']) {
    const response = await sendRaw(baseURL ?? '', { path, headers })
    expect(response.headers['content-security-policy']).not.toContain('unsafe-inline')
    expect(response.body).not.toContain('"mine"')
  }
})

test('no answer that depends on a cookie may be kept by a cache', async ({ page, baseURL }) => {
  await signUp(page)
  const cookie = `session=${await sessionOf(page)}; lab=${'x'.repeat(22)}; flask_tutorial=a`
  for (const path of [
    '/protected',
    '/cookies',
    '/progress',
    '/progress/export',
    '/login',
    '/signup',
    '/api/live',
    '/api/cookies',
    '/api/cookies/flask_tutorial',
    '/theme.css',
    '/read_cookie',
    '/login/check',
  ]) {
    const response = await sendRaw(baseURL ?? '', { path, headers: { cookie } })
    expect(response.headers, path).toHaveProperty('cache-control', expect.stringContaining('no-store'))
  }
})
