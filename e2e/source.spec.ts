import { expect, test } from './fixtures.ts'
import { sendRaw } from './raw-request.ts'

test('a learner follows a snippet to its whole file', async ({ page }) => {
  await page.goto('/lessons/set-and-read#observe')
  await page.getByRole('link', { name: 'app/lessons/set-and-read/set/route.ts' }).click()
  await expect(page.getByText('export const POST = lessonHandler(set)')).toBeVisible()
})

test('files of the app are served, and nothing else of the machine', async ({ baseURL }) => {
  const get = (path: string) => sendRaw(baseURL ?? '', { path: `/source/${path}` })
  for (const file of [
    'proxy.ts',
    'app/(flask)/set_cookie/route.ts',
    'lib/http/set-cookie.ts',
    'app/api/cookies/[name]/route.ts',
  ])
    expect((await get(file)).status, file).toBe(200)
  expect((await get('app/lessons/set-and-read/app.py')).headers['content-type']).toBe(
    'text/plain; charset=utf-8',
  )
  for (const path of [
    '.env',
    'package.json',
    'data/session-passwords',
    'lib/../package.json',
    'lib/%2e%2e/package.json',
    'lib/..%2fpackage.json',
    'lib/%2e%2e%2fpackage.json',
    'app/%00.ts',
    '%2fetc%2fpasswd',
    'app/%E0%A4%A.ts',
    'lib',
    'app/nothing.ts',
  ]) {
    const { status, body } = await get(path)
    expect([400, 404], `${path}: ${status}`).toContain(status)
    expect(body).not.toContain('cookie-lab')
  }
})
