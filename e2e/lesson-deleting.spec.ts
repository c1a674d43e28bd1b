import { expect, test } from './fixtures.ts'
import { cookieNames, goToStep, openByKeyboard, openStep, tabTo } from './lesson.ts'
import { linesOf } from './wire.ts'

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
  expect(await cookieNames(context)).toEqual(['lab', 'note'])

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
  expect(await cookieNames(context)).toEqual(['lab'])

  const observe = await goToStep(page, 'A date in 1970')
  await expect(observe.getByText('HTTP: your own last exchange')).toBeVisible()
  await expect(observe.getByLabel('HTTP', { exact: true }).last()).toContainText(
    /^POST \/lessons\/deleting\/note\/delete\n.*note=milk[^]*Set-Cookie: note=; Path=\/; Expires=Thu, 01 Jan 1970/,
  )
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
  expect(await cookieNames(context)).toEqual(['lab', 'note'])

  const answer = page.waitForResponse(`/lessons/${slug}/note/as-flask`)
  await step.getByRole('button', { name: 'Delete as Flask' }).click()
  expect(await (await answer).headerValues('set-cookie')).toEqual([
    'note=; Expires=Thu, 01 Jan 1970 00:00:00 GMT; Max-Age=0; Path=/',
  ])
  await expect(step.getByText('I have answered with the line that Flask sends.')).toBeVisible()
  await step.getByRole('button', { name: 'Read' }).click()
  await expect(step.getByText('No note came.')).toBeVisible()
  expect(await cookieNames(context)).toEqual(['lab'])
})

test('the answer to a deletion is the same for those who have no note', async ({ request }) => {
  const response = await request.post(`/lessons/${slug}/note/delete`)
  expect(await linesOf(response)).toContain('note=; Path=/; Expires=Thu, 01 Jan 1970 00:00:00 GMT')
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
    expect(await cookieNames(context)).toContain('note')
    await act('Delete')
    await expect(page.getByText('You predicted: Another Set-Cookie line for the note')).toBeVisible()
    await act('Read')
    await expect(page.getByText('No note came.')).toBeVisible()
    expect(await cookieNames(context)).not.toContain('note')
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
    expect(await cookieNames(context)).toContain('draft')
    await act('Delete', 'Fixed')
    await expect(page.getByText('I have answered with a line that deletes draft.')).toBeVisible()
    expect(await cookieNames(context)).not.toContain('draft')
  })
})

test('a learner goes the main path by keyboard alone', async ({ page, context }) => {
  const step = await openStep(page, slug, 'How does a cookie go?')
  await openByKeyboard(page, step, 'How does a cookie go?')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await expect(step.getByLabel('Another Set-Cookie line for the note')).toBeChecked()
  const tabAndPress = async (name: string, key: string) => {
    await tabTo(page, step.getByRole('button', { name, exact: true }))
    await page.keyboard.press(key)
  }
  await tabAndPress('Set', 'Enter')
  await expect(step.getByText('I have answered with a line that sets note.')).toBeVisible()
  await tabAndPress('Read', 'Enter')
  await expect(step.getByText('A note came: milk')).toBeVisible()
  await tabAndPress('Delete', 'Space')
  await expect(step.getByText(/with a time that is over ✓ As you said\./)).toBeVisible()
  expect(await cookieNames(context)).toEqual(['lab'])
})
