import type { BrowserContext } from '@playwright/test'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from './fixtures.ts'
import { openStep } from './lesson.ts'

const slug = 'deleting'
const breakTitle = 'Three deletions that delete nothing'

test('a learner predicts, sets, deletes, and sees the note gone by a line of 1970', async ({
  page,
  context,
}) => {
  const step = await openStep(page, slug, 'How does a cookie go?')
  const press = (name: string) => step.getByRole('button', { name, exact: true }).click()
  await press('Delete')
  await expect(step.getByText('Nothing has crossed yet that is yours.')).toBeVisible()

  await step.getByLabel('A line of its own kind: Delete-Cookie: note').check()
  await press('Set')
  await expect(step.getByText('I have answered with a line that sets note.')).toBeVisible()
  await press('Read')
  await expect(step.getByText('A note came: milk')).toBeVisible()
  expect(await namesIn(context)).toEqual(['lab', 'note'])

  await press('Delete')
  await expect(
    step.getByText('Another Set-Cookie line for the note, with a time that is over ✗ Not as you said.'),
  ).toBeVisible()
  const wire = step.getByRole('group', { name: 'On the wire' })
  await expect(
    wire.getByText('Set-Cookie: note=; Path=/; Expires=Thu, 01 Jan 1970 00:00:00 GMT').first(),
  ).toBeVisible()
  await press('Read')
  await expect(step.getByText('No note came.')).toBeVisible()
  expect(await namesIn(context)).toEqual(['lab'])
})

test('a learner compares Flask, HTTP and Next.js, and deletes by the line of Flask', async ({
  page,
  context,
}) => {
  const step = await openStep(page, slug, 'A date in 1970')
  await expect(step.getByText("response.delete_cookie('note')")).toBeVisible()
  await expect(step.getByText("cookieStore.delete('note')")).toBeVisible()
  await step.getByRole('button', { name: 'Set' }).click()
  await expect(step.getByText('I have answered with a line that sets note.')).toBeVisible()
  expect(await namesIn(context)).toEqual(['lab', 'note'])

  const answer = page.waitForResponse(`/lessons/${slug}/note/as-flask`)
  await step.getByRole('button', { name: 'Delete as Flask' }).click()
  expect(await (await answer).headerValues('set-cookie')).toEqual([
    'note=; Expires=Thu, 01 Jan 1970 00:00:00 GMT; Max-Age=0; Path=/',
  ])
  await expect(step.getByText('I have answered with the line that Flask sends.')).toBeVisible()
  await step.getByRole('button', { name: 'Read' }).click()
  await expect(step.getByText('No note came.')).toBeVisible()
  expect(await namesIn(context)).toEqual(['lab'])
})

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
  expect(await namesIn(context)).toContain('draft')

  await step.getByLabel('Fixed', { exact: true }).check()
  await step.getByRole('button', { name: 'Delete', exact: true }).filter({ visible: true }).click()
  await expect(part.getByText('I have answered with a line that deletes draft.')).toHaveCount(2)
  await step.getByRole('button', { name: 'Read', exact: true }).filter({ visible: true }).first().click()
  await expect(part.getByText('No draft came.')).toBeVisible()
  expect(await namesIn(context)).not.toContain('draft')

  await step.getByText('The repair, line by line').click()
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
  expect(await namesIn(context)).toContain('__Secure-note')
  const wire = step.getByRole('group', { name: 'On the wire' }).nth(2)
  await expect(wire.getByText('to be refused; did not come back')).toBeVisible()
  await expect(wire.getByText('__Secure- needs Secure').filter({ visible: false }).first()).toBeAttached()

  await step.getByRole('button', { name: 'Delete with Secure' }).click()
  await expect(part.getByText('I have answered with a line that has Secure too.')).toBeVisible()
  await read.click()
  await expect(part.getByText('No __Secure-note came.')).toBeVisible()
  expect(await namesIn(context)).not.toContain('__Secure-note')
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
  expect(await namesIn(context)).toEqual(['wide'])
  await page.goto(`${origin}/by-name`)
  expect(await namesIn(context)).toEqual(['wide'])
  await page.goto(`${origin}/with-domain`)
  expect(await namesIn(context)).toEqual([])
  server.close()
})

test('the answer to a deletion is the same for those who have no note', async ({ request }) => {
  const response = await request.post(`/lessons/${slug}/note/delete`)
  const lines = response.headersArray().filter(({ name }) => name.toLowerCase() === 'set-cookie')
  expect(lines.map(({ value }) => value)).toContain('note=; Path=/; Expires=Thu, 01 Jan 1970 00:00:00 GMT')
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a learner predicts, sets, deletes, and reads that the note is gone', async ({ page, context }) => {
    const act = async (name: string) => {
      await page.goto(`/lessons/${slug}`)
      await page.getByLabel('Another Set-Cookie line for the note').check()
      await page.getByRole('button', { name, exact: true }).first().click()
    }
    await act('Set')
    await expect(page.getByText('I have answered with a line that sets note.')).toBeVisible()
    expect(await namesIn(context)).toContain('note')
    await act('Delete')
    await expect(page.getByText('You predicted: Another Set-Cookie line for the note')).toBeVisible()
    await act('Read')
    await expect(page.getByText('No note came.')).toBeVisible()
    expect(await namesIn(context)).not.toContain('note')
  })

  test('a learner flips the switch and deletes on the right path', async ({ page, context }) => {
    const act = async (name: string, endpoint: 'Broken' | 'Fixed') => {
      await page.goto(`/lessons/${slug}`)
      await page.getByRole('heading', { name: breakTitle }).click()
      await page.getByLabel(endpoint, { exact: true }).check()
      await page.getByRole('button', { name, exact: true }).filter({ visible: true }).first().click()
    }
    await act('Set', 'Broken')
    await act('Delete', 'Broken')
    await expect(page.getByText('I have answered with a line that deletes draft.')).toBeVisible()
    expect(await namesIn(context)).toContain('draft')
    await act('Delete', 'Fixed')
    await expect(page.getByText('I have answered with a line that deletes draft.')).toBeVisible()
    expect(await namesIn(context)).not.toContain('draft')
  })
})

test('a learner goes the main path by keyboard alone', async ({ page, context }) => {
  const step = await openStep(page, slug, 'How does a cookie go?')
  await page.getByRole('heading', { name: 'How does a cookie go?' }).click()
  await expect(step).not.toHaveAttribute('open')
  await page.keyboard.press('Enter')
  await expect(step).toHaveAttribute('open')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await expect(step.getByLabel('Another Set-Cookie line for the note')).toBeChecked()
  const tabAndPress = async (name: string, key: string) => {
    const button = step.getByRole('button', { name, exact: true })
    await expect(button).toHaveAttribute('aria-disabled', 'false')
    await page.keyboard.press('Tab')
    await expect(button).toBeFocused()
    await page.keyboard.press(key)
  }
  await tabAndPress('Set', 'Enter')
  await expect(step.getByText('I have answered with a line that sets note.')).toBeVisible()
  await tabAndPress('Read', 'Enter')
  await expect(step.getByText('A note came: milk')).toBeVisible()
  await tabAndPress('Delete', 'Space')
  await expect(step.getByText(/with a time that is over ✓ As you said\./)).toBeVisible()
  expect(await namesIn(context)).toEqual(['lab'])
})

/** The names of all cookies of a browser, in order. */
async function namesIn(context: BrowserContext): Promise<string[]> {
  return (await context.cookies()).map(({ name }) => name).sort()
}
