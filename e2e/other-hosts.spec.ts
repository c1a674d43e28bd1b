import { expect, otherSiteOf, test } from './cross-site-fixtures.ts'
import { enterAsGuest } from './fixtures.ts'
import { sendRaw } from './raw-request.ts'

const appPaths = [
  '/cookies',
  '/protected',
  '/login',
  '/workbench',
  '/cross-site',
  '/api/live',
  '/api/cookies',
  '/api/send',
  '/icon.svg',
  '/plain.css',
  '/_next/static/x.js',
  '/_next/data/x/index.json',
  '/_next/image?url=/icon.svg&w=64&q=75',
  '/index.rsc',
  '/cookies.rsc',
]

const spellings = [
  '//',
  '//cookies',
  '/./cookies',
  '/../cookies',
  '/attack/../cookies',
  '/attack/..%2fcookies',
  '/%2e%2e/cookies',
  '/%63ookies',
  '/\\cookies',
  '/attack/',
  '/attack.rsc',
  '/attack;/cookies',
  '/attack%00',
  '/other-site',
  '/lab-subdomain/set',
]

for (const name of ['127.0.0.1', 'a.lab.localhost']) {
  test(`the host ${name} serves nothing of the app, however its path is spelt`, async ({ baseURL }) => {
    const host = new URL(baseURL ?? '').host.replace('localhost', name)
    for (const path of [...appPaths, ...spellings]) {
      for (const method of ['GET', 'POST']) {
        const response = await sendRaw(baseURL ?? '', { method, path, headers: { host } })
        expect([response.status, response.setCookies], `${method} ${path}`).toEqual([404, []])
        expect(response.body).toBe('There is nothing at this address.\n')
      }
    }
  })

  test(`the host ${name} knows nothing of Next's own headers and parameters`, async ({ baseURL }) => {
    const host = new URL(baseURL ?? '').host.replace('localhost', name)
    const plain = await sendRaw(baseURL ?? '', { path: '/', headers: { host } })
    expect(plain.body).toContain('Training site')
    const disguises: Record<string, string>[] = [
      { rsc: '1' },
      { rsc: '1', 'next-router-prefetch': '1', 'next-router-state-tree': '%5B%22%22%5D' },
      { 'x-nextjs-data': '1' },
      { 'x-middleware-rewrite': '/cookies' },
      { 'x-middleware-subrequest': 'proxy:proxy:proxy:proxy:proxy' },
      { 'x-invoke-path': '/cookies' },
      { 'x-matched-path': '/cookies' },
      { 'x-original-url': '/cookies' },
      { 'x-forwarded-host': new URL(baseURL ?? '').host },
    ]
    for (const headers of disguises) {
      const response = await sendRaw(baseURL ?? '', { path: '/', headers: { host, ...headers } })
      expect([response.status, response.body], Object.keys(headers).join()).toEqual([200, plain.body])
    }
    for (const query of ['?cookie-probe=1', '?_rsc=1', '?__nextLocale=x', '?nxtPtoken=x']) {
      const response = await sendRaw(baseURL ?? '', { path: `/${query}`, headers: { host } })
      expect([response.status, response.body], query).toEqual([200, plain.body])
    }
  })

  test(`the host ${name} runs no server action`, async ({ baseURL }) => {
    const host = new URL(baseURL ?? '').host.replace('localhost', name)
    for (const path of ['/', '/login']) {
      const response = await sendRaw(baseURL ?? '', {
        method: 'POST',
        path,
        headers: { host, 'next-action': 'a'.repeat(42), 'content-type': 'text/plain;charset=UTF-8' },
        body: '[]',
      })
      expect([404, 405]).toContain(response.status)
      expect(response.setCookies).toEqual([])
    }
  })
}

test('the app has no path to the pages of the other hosts', async ({ baseURL }) => {
  for (const folder of ['other-site', 'lab-subdomain']) {
    for (const spelling of [
      '/F',
      '/F/',
      '/F/attack',
      '/F/set',
      '/F.rsc',
      '//F',
      '/\\F',
      '/x/../F',
      '/x/..%2fF',
      '/%2e/F',
    ]) {
      const path = spelling.replace('F', folder)
      const response = await sendRaw(baseURL ?? '', { path })
      expect(response.status, path).toBe(404)
      expect(response.body, path).not.toContain('Training site')
    }
    const encoded = `/%${folder.charCodeAt(0).toString(16)}${folder.slice(1)}`
    expect((await sendRaw(baseURL ?? '', { path: encoded })).status, encoded).toBe(404)
  }
})

test('the other site keeps no session and sets no cookie, and no search engine lists it', async ({
  page,
  baseURL,
}) => {
  await enterAsGuest(page)
  const response = await page.goto(`${otherSiteOf(baseURL)}/`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This is the other site')
  await expect(page.getByRole('note')).toContainText('Training site')
  expect(await response?.request().headerValue('cookie')).toBeNull()
  expect(await page.context().cookies(otherSiteOf(baseURL))).toEqual([])
  expect(response?.headers()['x-robots-tag']).toBe('noindex')
  await page.getByRole('link', { name: 'Back to Cookie Lab' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The other site attacks')
})

test('an action that redirects still shows the app’s page, after the other site was visited', async ({
  page,
  baseURL,
}) => {
  await page.goto(`${otherSiteOf(baseURL)}/`)
  await enterAsGuest(page)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('See what a cookie really does')
  await page.getByRole('button', { name: 'Log out' }).click()
  await expect(page.getByRole('link', { name: 'Log in', exact: true }).first()).toBeVisible()
})
