import { recall } from '../app/lessons/set-and-read/recall.ts'
import { lessons } from '../lib/course/lessons.ts'
import { answer, formOf, openAwake, wrongOption } from './course.ts'
import { blockCookies, expect, test } from './fixtures.ts'
import { sendRaw } from './raw-request.ts'

const path = '/lessons/set-and-read#recall'
const [first, second] = recall
if (!first || !second) throw new Error('The lesson has no questions.')
const because = (option: number) => first.options[option]?.because ?? ''
const wrong = wrongOption(first)

test('a learner answers wrongly, is told why, and answers again', async ({ page }) => {
  await openAwake(page, path)
  const form = formOf(page, first)
  await answer(page, first, wrong)
  await expect(form.getByRole('status')).toContainText('Wrong.')
  await expect(form.getByRole('status')).toContainText(because(wrong))
  await answer(page, first, first.answer)
  await expect(form.getByRole('status')).toContainText('Right.')
  await expect(form.getByRole('status')).toContainText(because(first.answer))
  await expect(page.getByText('You have read this lesson.')).toBeVisible()
  await expect(page).toHaveURL(path)

  await page.reload()
  await expect(form.getByText(because(first.answer))).toBeVisible()
  await expect(form.getByRole('radio').nth(first.answer)).toBeChecked()
  await expect(form.getByRole('button', { name: 'Answer again' })).toBeVisible()
  await expect(form.getByRole('status')).toBeEmpty()
})

test('two first answers at once are both kept, under one lab id', async ({ page, context }) => {
  await openAwake(page, path)
  await answer(page, first, first.answer)
  await answer(page, second, second.answer)
  for (const question of [first, second])
    await expect(formOf(page, question).getByRole('status')).toContainText('Right.')
  await page.goto('/progress')
  for (const { question } of [first, second])
    await expect(page.getByRole('heading', { name: question })).toBeVisible()
  expect((await context.cookies()).map(({ name }) => name)).toEqual(['lab'])
})

test('a learner marks a lesson as read', async ({ page }) => {
  await openAwake(page, path)
  await page.getByRole('button', { name: 'I have read this lesson' }).click()
  await expect(page.getByText('You have read this lesson.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'I have read this lesson' })).toBeHidden()
})

test('a learner whose browser blocks cookies is told so, and still why it is right', async ({
  page,
  context,
}) => {
  await blockCookies(context)
  await openAwake(page, path)
  await answer(page, first, first.answer)
  await expect(formOf(page, first).getByRole('status')).toContainText('Your browser blocks cookies')
  await expect(formOf(page, first).getByRole('status')).toContainText(because(first.answer))
})

test.describe('with the server gone', () => {
  test.use({ expectedComplaint: /ERR_FAILED/ })

  test('a learner is told that the answer was not kept, and still why it is right', async ({
    page,
    context,
  }) => {
    await openAwake(page, path)
    await context.route('/progress/answer', (route) => route.abort())
    await answer(page, first, first.answer)
    await expect(formOf(page, first).getByRole('status')).toContainText('The server did not answer')
    await expect(formOf(page, first).getByRole('status')).toContainText('Right.')
  })
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('an answer leads to the page that explains it', async ({ page }) => {
    await page.goto(path)
    await answer(page, first, wrong)
    await expect(page).toHaveURL('/progress#set-and-read')
    await expect(page.getByRole('heading', { name: first.question })).toBeVisible()
    await expect(page.getByText('Wrong.')).toBeVisible()
    await expect(page.getByText(because(wrong))).toBeVisible()
    await expect(page.getByText('Read · 0 of 3 questions right')).toBeVisible()
  })

  test('a lesson is marked as read', async ({ page }) => {
    await page.goto(path)
    await page.getByRole('button', { name: 'I have read this lesson' }).click()
    await expect(page).toHaveURL('/progress#set-and-read')
    await expect(page.getByText('✓ Read')).toBeVisible()
  })
})

const headers = { 'content-type': 'application/x-www-form-urlencoded' }
const good = `lesson=set-and-read&question=${first.id}&option=0`

for (const [address, body, message] of [
  ['answer', '', 'names no lesson'],
  ['answer', 'lesson=__proto__&question=x&option=0', 'names no lesson'],
  ['answer', 'lesson=set-and-read&question=x&option=0', 'has no such question'],
  ['answer', good.replace('option=0', 'option=9'), 'Choose one of the options'],
  ['answer', good.replace('option=0', 'option=0.0'), 'Choose one of the options'],
  ['answer', good.replace('option=0', ''), 'Choose one of the options'],
  ['read', 'lesson=../lessons', 'names no lesson'],
] as const) {
  test(`/progress/${address} keeps nothing of “${body}”`, async ({ baseURL }) => {
    const post = { path: `/progress/${address}`, method: 'POST', body }
    const page = await sendRaw(baseURL ?? '', { ...post, headers })
    expect(page).toMatchObject({ status: 400, setCookies: [] })
    expect(page.body).toContain('<a href="/progress">')
    const json = await sendRaw(baseURL ?? '', {
      ...post,
      headers: { ...headers, accept: 'application/json' },
    })
    expect(json).toMatchObject({ status: 400, setCookies: [] })
    expect((JSON.parse(json.body) as { error: string }).error).toContain(message)
  })
}

test('another site cannot answer', async ({ baseURL }) => {
  const attack = { ...headers, 'sec-fetch-site': 'cross-site' }
  for (const address of ['answer', 'read', 'reset', 'import']) {
    const post = { path: `/progress/${address}`, method: 'POST', headers: attack, body: good }
    expect(await sendRaw(baseURL ?? '', post)).toMatchObject({ status: 403, setCookies: [] })
  }
})

test('a learner goes through the lessons by keys, and switches them off', async ({ page }) => {
  const [start] = lessons.map(({ slug }) => `/lessons/${slug}`)
  const dialog = page.getByRole('dialog', { name: 'Keys' })
  await openAwake(page, '/lessons')
  await page.keyboard.press('[')
  await page.keyboard.press('Control+]')
  await page.keyboard.press('?')
  await expect(dialog).toBeVisible()
  await page.keyboard.press(']')
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(page).toHaveURL('/lessons')
  await page.keyboard.press(']')
  await expect(page).toHaveURL(start ?? '')

  await page.getByRole('button', { name: 'Keys' }).filter({ visible: true }).click()
  await dialog.getByLabel('Use keys of one letter').uncheck()
  await dialog.getByRole('button', { name: 'Close' }).click()
  await page.reload()
  await expect(page.getByRole('link', { name: 'Log in', exact: true })).toBeVisible()
  await page.keyboard.press('?')
  await page.keyboard.press(']')
  await page.getByRole('button', { name: 'Keys' }).filter({ visible: true }).click()
  await expect(dialog.getByLabel('Use keys of one letter')).not.toBeChecked()
  await expect(page).toHaveURL(start ?? '')
})
