import { curlCommands } from './exercise.ts'
import { expect, test } from './fixtures.ts'
import { goToStep, openStep } from './lesson.ts'
import { sendRaw } from './raw-request.ts'

test('a learner copies a snippet and a command, and follows a snippet to its whole file', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const step = await openStep(page, 'set-and-read', 'The same bytes, three times')
  const figure = step.getByRole('figure').filter({ hasText: 'app/lessons/set-and-read/set/route.ts' })
  const copied = () => page.evaluate(() => navigator.clipboard.readText())
  await figure.getByRole('button', { name: 'Copy' }).click()
  await expect(figure.getByRole('button', { name: 'Copied' })).toBeVisible()
  expect(await copied()).toMatch(
    /^async function set\(\) \{\n[^]*cookieStore\.set\('username', 'Ada'\)\n[^]*\}$/,
  )

  const keyword = figure.getByText('async', { exact: true })
  for (const [colorScheme, color] of [
    ['light', 'rgb(138, 43, 143)'],
    ['dark', 'rgb(224, 163, 239)'],
  ] as const) {
    await page.emulateMedia({ colorScheme })
    await expect(keyword).toHaveCSS('color', color)
  }

  await goToStep(page, 'When were you here last?')
  const commands = await curlCommands(page, 4)
  await page.getByRole('button', { name: 'Copy command 3' }).click()
  await expect(page.getByRole('button', { name: 'Copied' })).toHaveCount(1)
  expect(await copied()).toBe(commands[2])

  // As on plain http to another host.
  await page.evaluate(() =>
    Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true }),
  )
  await page.getByRole('button', { name: 'Copy command 4' }).click()
  await expect(page.getByRole('button', { name: 'Copied' })).toHaveCount(2)
  await page.evaluate(() => Reflect.deleteProperty(navigator, 'clipboard'))
  expect(await copied()).toBe(commands[3])

  await goToStep(page, 'The same bytes, three times')
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
