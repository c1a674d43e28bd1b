import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from './fixtures.ts'
import { cookieNames, openRepair, openStep } from './lesson.ts'

const slug = 'deleting'
const breakTitle = 'Three deletions that delete nothing'

test('a learner deletes on the wrong path, sees the draft stay, and sees the repair', async ({
  page,
  context,
}) => {
  const step = await openStep(page, slug, breakTitle)
  const part = step.getByRole('status').first()
  const press = (name: string) => step.getByRole('button', { name, exact: true }).first().click()
  await press('Set')
  await expect(part.getByText('I have answered with a line that sets draft.')).toBeVisible()
  await press('Delete')
  await expect(part.getByText('I have answered with a line that deletes draft.')).toBeVisible()
  await press('Read')
  await expect(part.getByText('The draft came.')).toBeVisible()
  expect(await cookieNames(context)).toContain('draft')

  await step.getByLabel('Fixed', { exact: true }).check()
  await step.getByRole('button', { name: 'Delete', exact: true }).filter({ visible: true }).click()
  await expect(part.getByText('I have answered with a line that deletes draft.')).toHaveCount(2)
  await step.getByRole('button', { name: 'Read', exact: true }).filter({ visible: true }).first().click()
  await expect(part.getByText('No draft came.')).toBeVisible()
  expect(await cookieNames(context)).not.toContain('draft')

  await openRepair(step)
  await expect(step.getByText("−   cookieStore.delete('draft')")).toBeVisible()
  await expect(
    step.getByText("+   cookieStore.delete({ name: 'draft', path: '/lessons/deleting/drafts' })"),
  ).toBeVisible()
})

test('a learner only empties a cookie, and it still comes', async ({ page, context }) => {
  const step = await openStep(page, slug, breakTitle)
  const part = step.getByRole('status').nth(1)
  await step.getByRole('button', { name: 'Empty' }).click()
  await expect(part.getByText('I have answered with a line that empties note.')).toBeVisible()
  await step.getByRole('button', { name: 'Read', exact: true }).filter({ visible: true }).nth(1).click()
  await expect(part.getByText('A note came, and it is empty.')).toBeVisible()
  expect((await context.cookies()).find(({ name }) => name === 'note')).toMatchObject({ value: '' })
})

test('a learner’s deletion is refused for want of Secure, and accepted with it', async ({
  page,
  context,
}) => {
  const step = await openStep(page, slug, breakTitle)
  const part = step.getByRole('status').nth(2)
  const read = step.getByRole('button', { name: 'Read', exact: true }).filter({ visible: true }).nth(2)
  await step.getByRole('button', { name: 'Set', exact: true }).filter({ visible: true }).nth(2).click()
  await expect(part.getByText('I have answered with a line that sets __Secure-note.')).toBeVisible()
  await step.getByRole('button', { name: 'Delete by name' }).click()
  await expect(part.getByText('I have answered with a line that is to delete __Secure-note.')).toBeVisible()
  await read.click()
  await expect(part.getByText('__Secure-note came.', { exact: true })).toBeVisible()
  expect(await cookieNames(context)).toContain('__Secure-note')
  const wire = step.getByRole('group', { name: 'On the wire' }).nth(2)
  await expect(wire.getByText('to be refused; did not come back')).toBeVisible()
  await expect(wire.getByText('__Secure- needs Secure').filter({ visible: false }).first()).toBeAttached()

  await step.getByRole('button', { name: 'Delete with Secure' }).click()
  await expect(part.getByText('I have answered with a line that has Secure too.')).toBeVisible()
  await read.click()
  await expect(part.getByText('No __Secure-note came.')).toBeVisible()
  expect(await cookieNames(context)).not.toContain('__Secure-note')
})

test('a cookie with a Domain goes only by a line with that Domain', async ({ page, context }) => {
  const lines: Record<string, string> = {
    '/set': 'wide=1; Domain=lab.localhost; Path=/',
    '/by-name': 'wide=; Path=/; Max-Age=0',
    '/with-domain': 'wide=; Domain=lab.localhost; Path=/; Max-Age=0',
  }
  const server = createServer(({ url = '/' }, response) => {
    response.setHeader('set-cookie', lines[url] ?? []).end('ok')
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const origin = `http://a.lab.localhost:${(server.address() as AddressInfo).port}`
  await page.goto(`${origin}/set`)
  expect(await cookieNames(context)).toEqual(['wide'])
  await page.goto(`${origin}/by-name`)
  expect(await cookieNames(context)).toEqual(['wide'])
  await page.goto(`${origin}/with-domain`)
  expect(await cookieNames(context)).toEqual([])
  server.close()
})
