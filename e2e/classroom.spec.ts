import { readFile } from 'node:fs/promises'
import { lessons } from '../lib/course/lessons.ts'
import { postForm } from './account-requests.ts'
import { codeOn, exportOf, join, joinRaw, linkOf, makeGroup, makeTeacher, rowOf } from './classroom.ts'
import { fill, runAll, solutionOf, verdict } from './exercise.ts'
import { expect, signUp, test } from './fixtures.ts'
import { openStep } from './lesson.ts'
import { tabToElement } from './tab-to.ts'

const slug = 'http-forgets'
const inGroup = /You are in the group/

test('a teacher opens the link elsewhere and sees a class get on without a reload', async ({
  page,
  openBrowser,
}) => {
  const code = await makeGroup(page)
  await expect(page.getByText('Nobody has joined yet.')).toBeVisible()
  const link = await linkOf(page)

  const teacher = await openBrowser()
  await teacher.goto(link)
  await expect(teacher).toHaveURL('/classroom/group')
  expect(await codeOn(teacher)).toBe(code)
  await teacher.evaluate(() => Object.assign(window, { isSame: true }))

  const learner = await openBrowser()
  await join(learner, code.toLowerCase(), ' <b>Zoe\u0308</b> ')
  await expect(learner.getByText(inGroup)).toContainText('as <b>Zoë</b>')
  const row = rowOf(teacher, '<b>Zoë</b>')
  await expect(row).toContainText('not yet')
  await expect(row.getByText('passed')).toHaveCount(0)

  await openStep(learner, slug, 'Greet by name, or say Guest')
  await fill(learner, solutionOf(slug))
  await runAll(learner, 4)
  await expect(verdict(learner)).toContainText('Passed.')
  await expect(row.getByRole('cell').first()).toHaveText('✓passed')
  await learner.request.post('/progress/read', { form: { lesson: 'lifetime' } })
  await expect(row.getByRole('cell').nth(2)).toHaveText('○read')
  await expect(teacher.getByText('1 learner. Exercises passed: 1. Lessons read: 1.').first()).toBeVisible()
  expect(await teacher.evaluate(() => 'isSame' in window), 'nothing was loaded anew').toBe(true)

  await teacher.getByRole('button', { name: 'Pause' }).click()
  await learner.goto('/progress')
  await learner.getByRole('button', { name: 'Leave the group' }).click()
  await expect(learner.getByText('You have left the group.')).toBeVisible()
  await expect(row).toBeVisible()
  await teacher.getByRole('button', { name: 'Go on' }).click()
  await expect(teacher.getByText('Nobody has joined yet.').first()).toBeVisible()
  await learner.goto('/progress')
  await expect(learner.getByRole('region', { name: 'HTTP forgets' })).toContainText('Exercise passed')
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a learner is told what is wrong, and loses nothing that was typed', async ({
    page,
    openBrowser,
    baseURL,
  }) => {
    const teacher = await openBrowser({ javaScriptEnabled: false })
    const code = await makeGroup(teacher)
    await joinRaw(baseURL ?? '', code, 'ＦＯＸ')
    await page.goto(`/classroom/join?code=${code}`)
    await expect(page.getByLabel('Code')).toHaveValue(code)

    for (const [typed, nickname, complaint] of [
      [code, 'fox', 'Somebody in the group has this nickname.'],
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
    await teacher.getByRole('link', { name: 'Refresh' }).click()
    await expect(rowOf(teacher, 'Wolf')).toBeVisible()
    await expect(rowOf(teacher, 'ＦＯＸ')).toBeVisible()
  })
})

test('a teacher takes one learner out, empties the group, and ends it', async ({
  page,
  openBrowser,
  baseURL,
}) => {
  const origin = baseURL ?? ''
  const code = await makeGroup(page)
  const cookie = await joinRaw(origin, code, 'Fox')
  await joinRaw(origin, code, 'Bad name')
  await postForm(origin, '/progress/read', { lesson: slug }, { cookie })
  const stranger = await openBrowser()
  const other = await makeGroup(stranger)
  await joinRaw(origin, other, 'Elsewhere')
  await page.reload()

  await page.getByText('Take a learner out…').click()
  await page.getByLabel('Who').selectOption('Bad name')
  await page.getByRole('button', { name: 'Take out' }).click()
  await expect(page.getByText('The learner is out of the group.')).toBeVisible()
  await expect(rowOf(page, 'Bad name')).toBeHidden()
  await expect(rowOf(page, 'Fox').getByRole('cell').first()).toHaveText('○read')

  await page.getByText('Empty the group for the next class…').click()
  await page.getByRole('button', { name: 'Yes, empty the group' }).click()
  await expect(page.getByText('The group is empty.')).toBeVisible()
  expect(await codeOn(page), 'the code is the same').toBe(code)
  await joinRaw(origin, code, 'Fox')
  await expect(rowOf(page, 'Fox')).not.toContainText('read')

  const link = await linkOf(page)
  await page.goto('/classroom/group')
  await page.getByText('End the group…').click()
  await page.getByRole('button', { name: 'Yes, end the group' }).click()
  await expect(page.getByText('The group is over.')).toBeVisible()
  await page.goto(link)
  await expect(page.getByText('This link opens no group.')).toBeVisible()
  await join(page, code, 'Late')
  await expect(page.getByText('No group has this code.')).toBeVisible()
  await stranger.reload()
  await expect(rowOf(stranger, 'Elsewhere')).toBeVisible()
})

test('a teacher exports the table for a spreadsheet, which takes no nickname for a formula', async ({
  page,
  baseURL,
}) => {
  const code = await makeGroup(page)
  const cookie = await joinRaw(baseURL ?? '', code, '=1+1,"x"')
  await postForm(baseURL ?? '', '/progress/read', { lesson: slug }, { cookie })
  await joinRaw(baseURL ?? '', code, 'Zoë')
  await page.reload()
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Export the table as CSV' }).click()
  const saved = await download
  expect(saved.suggestedFilename()).toMatch(new RegExp(`^cookie-lab-${code}-\\d{4}-\\d\\d-\\d\\d\\.csv$`))
  const text = await readFile(await saved.path(), 'utf8')
  const rows = text.slice(1).split('\r\n')
  expect(text).toMatch(/^\uFEFFNickname,/)
  expect(rows).toHaveLength(4)
  const empty = ','.repeat(lessons.length)
  expect(rows[1]).toMatch(new RegExp(`^"'=1\\+1,""x""",read${','.repeat(lessons.length)}1,0,0,0,\\d{4}-.*Z$`))
  expect(rows[2]).toBe(`Zoë${empty},0,0,0,0,`)
})

test('a membership moves into the account at login, and joining leaves the group before', async ({
  page,
  baseURL,
}) => {
  const origin = baseURL ?? ''
  const [first, second] = [await makeTeacher(origin), await makeTeacher(origin)]
  await join(page, first.code, 'Fox')
  await page.request.post('/progress/read', { form: { lesson: slug } })
  await signUp(page)
  await page.goto('/progress')
  await expect(page.getByText(inGroup)).toContainText(`${first.code} as Fox`)
  expect(await exportOf(origin, first)).toContain('\r\nFox,read,')

  await join(page, second.code, 'Wolf')
  await expect(page.getByText(inGroup)).toContainText(`${second.code} as Wolf`)
  expect(await exportOf(origin, first)).not.toContain('Fox')
  expect(await exportOf(origin, second)).toContain('\r\nWolf,read,')
})

test('the next learner at a computer starts with nothing, and one who erases everything is out', async ({
  page,
  baseURL,
}) => {
  const origin = baseURL ?? ''
  const teacher = await makeTeacher(origin)
  await page.request.post('/progress/read', { form: { lesson: slug } })
  await page.goto('/classroom/join')
  await page.getByLabel('Somebody else has learned in this browser').check()
  await page.getByLabel('Code').fill(teacher.code)
  await page.getByLabel('Nickname').fill('Next')
  await page.getByRole('button', { name: 'Join' }).click()
  await expect(page.getByText(inGroup)).toBeVisible()
  expect(await exportOf(origin, teacher)).toContain('\r\nNext,,')

  await page.goto('/privacy')
  await page.getByRole('button', { name: 'Erase everything and leave this computer' }).click()
  await expect(page.getByText('Erased.')).toBeVisible()
  expect(await exportOf(origin, teacher)).not.toContain('Next')
})

test('teacher and learner get along by keyboard alone', async ({ page, openBrowser }) => {
  await page.goto('/classroom')
  await tabToElement(page, page.getByRole('button', { name: 'Make a group' }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your link')
  await tabToElement(page, page.getByRole('link', { name: 'Go on to the group' }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your group')
  const learner = await openBrowser()
  await learner.goto(`/classroom/join?code=${await codeOn(page)}`)
  await tabToElement(learner, learner.getByLabel('Nickname'))
  await learner.keyboard.type('Keys')
  await learner.keyboard.press('Enter')
  await expect(learner.getByText(inGroup)).toContainText('as Keys')
  await expect(rowOf(page, 'Keys')).toBeVisible()
  await tabToElement(page, page.getByText('Empty the group for the next class…'))
  await page.keyboard.press('Enter')
  await tabToElement(page, page.getByRole('button', { name: 'Yes, empty the group' }))
  await page.keyboard.press('Space')
  await expect(page.getByText('The group is empty.')).toBeVisible()
})
