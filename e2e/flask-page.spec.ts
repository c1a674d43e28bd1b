import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from './fixtures.ts'

const paths = [
  '/set_cookie',
  '/read_cookie',
  '/delete_cookie',
  '/setcookie',
  '/getcookie',
  '/hello',
  '/home',
  '/user',
  '/welcome',
  '/goodbye',
  '/',
  '/login',
  '/logout',
  '/protected',
]

test('a learner finds every endpoint, with both sources and what differs', async ({ page }) => {
  await page.goto('/flask')
  for (const path of paths) {
    const row = page.getByRole('region', { name: path, exact: true })
    await expect(row.getByRole('link', { name: `GET ${path}`, exact: true })).toHaveAttribute('href', path)
    await expect(row.getByLabel(`Flask’s ${path}`, { exact: true })).toContainText(`@app.route('${path}'`)
    await expect(row.getByRole('listitem').first()).not.toBeEmpty()
  }
})

test('a learner reads the very files that run', async ({ page }) => {
  await page.goto('/flask')
  const snippets = page.getByLabel(/^Source of app\//)
  await expect(snippets).toHaveCount(paths.length)
  for (const snippet of await snippets.all()) {
    const file = ((await snippet.getAttribute('aria-label')) ?? '').replace('Source of ', '')
    const source = readFileSync(join(import.meta.dirname, '..', file), 'utf8')
    expect((await snippet.textContent())?.trimEnd(), file).toBe(source.trimEnd())
  }
})

test('seeing the links changes no cookie and asks for none of them', async ({ page, context, baseURL }) => {
  const url = baseURL ?? ''
  await context.addCookies([
    { name: 'flask_tutorial', value: 'kept', url },
    { name: 'username', value: 'kept', url },
  ])
  const before = await context.cookies()
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  await page.goto('/flask')
  for (const path of paths) {
    const link = page.getByRole('link', { name: `GET ${path}`, exact: true })
    await link.scrollIntoViewIfNeeded()
    await link.hover()
  }
  await expect(page.getByRole('link', { name: 'Log in', exact: true })).toBeVisible()
  await page.waitForLoadState('load')
  expect(asked).toContain('/api/live')
  expect(asked.filter((path) => path !== '/' && paths.includes(path))).toEqual([])
  expect(await context.cookies()).toEqual(before)
})

test('a learner opens an endpoint from its row', async ({ page, context }) => {
  await page.goto('/flask')
  await page.getByRole('link', { name: 'GET /set_cookie', exact: true }).click()
  await expect(page.getByText('Cookie Setter')).toBeVisible()
  expect(await context.cookies()).toMatchObject([{ name: 'flask_tutorial', value: 'Hello%20World' }])
})

test('a learner reads who encodes a value how', async ({ page }) => {
  await page.goto('/flask')
  const row = (name: string) => page.getByRole('row', { name }).getByRole('cell')
  await expect(row('Hello World')).toHaveText(['"Hello World"', 'Hello%20World'])
  await expect(row('a,b')).toHaveText([String.raw`"a\054b"`, 'a%2Cb'])
  await expect(row('Grüße')).toHaveText([String.raw`"Gr\303\274\303\237e"`, 'Gr%C3%BC%C3%9Fe'])
})
