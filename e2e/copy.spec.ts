import { openAwake } from './course.ts'
import { expect, test } from './fixtures.ts'
import { sendLines } from './wire.ts'
import { unfold } from './unfold.ts'

test('a learner copies a request, a header and the jar as they would be pasted', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await openAwake(page, '/')
  await sendLines(page, ['a=1; Path=/', '=nameless; Path=/'])
  await page.goto('/cookies')
  const copied = () => page.evaluate(() => navigator.clipboard.readText())
  await page.getByRole('button', { name: 'Copy the header' }).click()
  await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible()
  expect(await copied()).toMatch(/^Cookie: .*a=1; nameless/)

  await page.goto('/workbench')
  const jar = page.getByRole('region', { name: 'The jar' })
  await jar.getByRole('button', { name: 'Copy as a header' }).click()
  await expect(jar.getByRole('button', { name: 'Copied' })).toBeVisible()
  expect(await copied()).toBe('Cookie: a=1; nameless')

  const visit = page.getByRole('listitem').filter({ hasText: 'GET /cookies' })
  await unfold(visit.getByText('GET /cookies').first())
  await visit.getByRole('button', { name: 'Copy the request' }).click()
  await expect(visit.getByRole('button', { name: 'Copied' })).toBeVisible()
  expect(await copied()).toMatch(/^GET \/cookies\nCookie: a=1; nameless; lab=…\(\d+ bytes\)\n/)
})
