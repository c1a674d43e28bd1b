import { makeAccount, postForm } from './account-requests.ts'
import { exportOf, join, joinRaw, makeTeacher, openGroup, rowOf } from './classroom.ts'
import { expect, test } from './fixtures.ts'
import { sendRaw } from './raw-request.ts'

const slug = 'http-forgets'
const inGroup = /You are in the group/

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a learner is told what is wrong, loses nothing that was typed, and leaves again', async ({
    page,
    baseURL,
  }) => {
    const teacher = await makeTeacher(baseURL ?? '')
    const { code } = teacher
    await joinRaw(teacher, 'ＦＯＸ')
    await page.goto(`/classroom/join?code=${code}`)
    await expect(page.getByLabel('Code')).toHaveValue(code)
    for (const [typed, nickname, complaint] of [
      [code, 'fox', 'Somebody in the group has this nickname, or one that looks like it.'],
      [code, 'a\u202eb', 'This nickname has a character that cannot be shown here'],
      [code, 'a nickname of more than twenty', 'A nickname has at most 20 characters.'],
      ['ABC2345', 'Wolf', 'No group has this code.'],
      ['0O1IL', 'Wolf', 'No group has this code.'],
      ['', 'Wolf', 'Type the code that your teacher shows.'],
    ] as const) {
      await join(page, typed, nickname)
      await expect(page.getByText(complaint)).toBeVisible()
      await expect(page.getByLabel('Code')).toHaveValue(typed)
      await expect(page.getByLabel('Nickname')).toHaveValue(nickname)
    }
    await join(page, code, 'Wolf')
    await expect(page.getByText(inGroup)).toContainText(`${code} as Wolf`)

    // A teacher may try it out in the same browser.
    await openGroup(page, teacher)
    await expect(rowOf(page, 'ＦＯＸ')).toBeVisible()
    await joinRaw(teacher, 'Late')
    await page.getByRole('link', { name: 'Refresh' }).click()
    await expect(rowOf(page, 'Late')).toBeVisible()
    await page.goto('/progress')
    await page.getByRole('button', { name: 'Leave the group' }).click()
    await expect(page.getByText('You have left the group.')).toBeVisible()
    expect(await exportOf(teacher)).not.toContain('Wolf')
  })
})

test('a membership moves into the account at login, and joining leaves the group before', async ({
  baseURL,
}) => {
  const [first, second] = [await makeTeacher(baseURL ?? ''), await makeTeacher(baseURL ?? '')]
  const { origin, code } = first
  const lab = await joinRaw(first, 'Fox')
  await postForm(origin, '/progress/read', { lesson: slug }, { cookie: lab })
  const account = await makeAccount(origin)
  const cookie = `${account.cookie}; ${lab}`
  const { body } = await sendRaw(origin, { path: '/progress', headers: { cookie } })
  expect(body.replaceAll(/<.*?>/g, '')).toContain(`You are in the group ${code} as Fox`)
  expect(await exportOf(first)).toContain('\r\nFox,read,')

  // Elsewhere, so that it is the account's.
  await joinRaw(second, 'Wolf', account.cookie)
  expect(await exportOf(first)).not.toContain('Fox')
  expect(await exportOf(second)).toContain('\r\nWolf,read,')
})

test('the next learner at a computer starts with nothing, and one who erases everything is out', async ({
  page,
  baseURL,
}) => {
  const [before, teacher] = [await makeTeacher(baseURL ?? ''), await makeTeacher(baseURL ?? '')]
  await page.request.post('/progress/read', { form: { lesson: slug } })
  const { code } = before
  await page.request.post('/classroom/join/submit', { form: { code, nickname: 'Before' } })
  await page.goto('/classroom/join')
  await expect(page.getByText(inGroup)).toContainText('as Before')
  await page.getByLabel('Somebody else has learned in this browser').check()
  await join(page, teacher.code, 'Next')
  await expect(page.getByText(inGroup)).toContainText('as Next')
  expect(await exportOf(before)).not.toContain('Before')
  expect(await exportOf(teacher)).toContain('\r\nNext,,')
  expect((await page.request.post('/erase')).ok()).toBe(true)
  expect(await exportOf(teacher)).not.toContain('Next')
})
