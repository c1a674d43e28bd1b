import { readFile } from 'node:fs/promises'
import type { Locator } from '@playwright/test'
import { lessons } from '../lib/course/lessons.ts'
import { cookieHeader, postForm } from './account-requests.ts'
import { exportOf, joinRaw, makeTeacher, openGroup, refusalOf, rowOf } from './classroom.ts'
import { solutionOf } from './exercise.ts'
import { openExercise } from './exercise-forms.ts'
import { expect, test } from './fixtures.ts'
import { sendRaw } from './raw-request.ts'
import { tabToElement } from './tab-to.ts'
import { unfold } from './unfold.ts'

const slug = 'http-forgets'

test('a teacher opens the link and sees a class get on without a reload', async ({ page, baseURL }) => {
  const teacher = await makeTeacher(baseURL ?? '')
  await openGroup(page, teacher)
  await expect(page.getByText('Nobody has joined yet.')).toBeVisible()
  await page.evaluate(() => Object.assign(window, { isSame: true }))

  const learner = await openExercise(teacher.origin, slug)
  const form = new URLSearchParams({ code: teacher.code.toLowerCase(), nickname: ' <b>Zoe\u0308</b> ' })
  await learner.request('POST', '/classroom/join/submit', form.toString())
  const row = rowOf(page, '<b>Zoë</b>')
  await expect(row).toContainText('not yet')
  await expect(row.getByText('passed')).toHaveCount(0)

  await learner.fill(solutionOf(slug))
  await learner.runSteps()
  await learner.request('POST', '/progress/read', 'lesson=lifetime')
  await expect(row.getByRole('cell').first()).toHaveText('✓passed')
  await expect(row.getByRole('cell').nth(2)).toHaveText('○read')
  await expect(page.getByText('1 learner. Exercises passed: 1. Lessons read: 1.').first()).toBeVisible()

  await page.getByRole('button', { name: 'Pause' }).click()
  await learner.request('POST', '/classroom/join/leave')
  await expect(row).toBeVisible()
  await page.getByRole('button', { name: 'Go on' }).click()
  await expect(page.getByText('Nobody has joined yet.').first()).toBeVisible()
  expect(await page.evaluate(() => 'isSame' in window), 'nothing was loaded anew').toBe(true)
  expect(await learner.progress()).toContain('Exercise passed')
})

test('a teacher takes one learner out, empties the group, and ends it', async ({ page, baseURL }) => {
  const teacher = await makeTeacher(baseURL ?? '')
  const other = await makeTeacher(teacher.origin)
  const cookie = await joinRaw(teacher, 'Fox')
  await joinRaw(teacher, 'Bad name')
  const gone = await joinRaw(teacher, 'Gone')
  await joinRaw(other, 'Elsewhere')
  await postForm(teacher.origin, '/progress/read', { lesson: slug }, { cookie })
  await openGroup(page, teacher)

  const who = page.getByLabel('Who')
  await unfold(page.getByText('Take a learner out…'))
  await who.selectOption('Gone')
  await page.getByRole('button', { name: 'Pause' }).click()
  await postForm(teacher.origin, '/classroom/join/leave', {}, { cookie: gone })
  await page.getByRole('button', { name: 'Go on' }).click()
  await expect(rowOf(page, 'Gone')).toBeHidden()
  await expect(who, 'nobody else is chosen').toHaveValue('')
  await who.selectOption('Bad name')
  await page.getByRole('button', { name: 'Take out' }).click()
  await expect(page.getByText('The learner is out of the group.')).toBeVisible()
  await expect(rowOf(page, 'Bad name')).toBeHidden()
  await expect(rowOf(page, 'Fox').getByRole('cell').first()).toHaveText('○read')

  await unfold(page.getByText('Empty the group for the next class…'))
  await page.getByRole('button', { name: 'Yes, empty the group' }).click()
  await expect(page.getByText('The group is empty.')).toBeVisible()
  await joinRaw(teacher, 'Fox')
  await expect(rowOf(page, 'Fox')).not.toContainText('read')

  await unfold(page.getByText('End the group…'))
  await page.getByRole('button', { name: 'Yes, end the group' }).click()
  await expect(page.getByText('The group is over.')).toBeVisible()
  await page.goto(`/classroom/open?key=${teacher.key}`)
  await expect(page.getByText('This link opens no group.')).toBeVisible()
  expect(await refusalOf(teacher.origin, teacher.code)).toContain('code-wrong')
  expect(await exportOf(other)).toContain('Elsewhere')
})

test('a teacher whose link has leaked makes link and code anew, and loses nobody', async ({
  page,
  baseURL,
}) => {
  const teacher = await makeTeacher(baseURL ?? '')
  await joinRaw(teacher, 'Fox')
  await openGroup(page, teacher)
  await unfold(page.getByText('New code and new link…'))
  await page.getByRole('button', { name: 'Yes, make both anew' }).click()
  await expect(page.getByText('Code and link are new')).toBeVisible()
  await expect(rowOf(page, 'Fox')).toBeVisible()
  await expect(page.getByText(teacher.code)).toHaveCount(0)
  const opened = await sendRaw(teacher.origin, { path: `/classroom/open?key=${teacher.key}` })
  expect(opened).toMatchObject({ status: 404, setCookies: [] })
  expect(await exportOf(teacher)).not.toContain('Fox')
  expect(await refusalOf(teacher.origin, teacher.code)).toContain('code-wrong')

  await page.getByRole('link', { name: 'Show your link' }).click()
  const link = new URL(await page.getByLabel('The teacher’s link').inputValue())
  const again = await sendRaw(teacher.origin, { path: link.pathname + link.search })
  expect(await exportOf({ ...teacher, cookie: cookieHeader(again) })).toContain('Fox')
})

test('a teacher exports the table for a spreadsheet, which takes no nickname for a formula', async ({
  page,
  baseURL,
}) => {
  const teacher = await makeTeacher(baseURL ?? '')
  const cookie = await joinRaw(teacher, '=1+1,"x"')
  await postForm(teacher.origin, '/progress/read', { lesson: slug }, { cookie })
  await joinRaw(teacher, 'Zoë')
  await openGroup(page, teacher)
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Export the table as CSV' }).click()
  const saved = await download
  expect(saved.suggestedFilename()).toMatch(
    new RegExp(`^cookie-lab-${teacher.code}-\\d{4}-\\d\\d-\\d\\d\\.csv$`),
  )
  const text = await readFile(await saved.path(), 'utf8')
  const rows = text.slice(1).split('\r\n')
  expect(text).toMatch(/^\uFEFFNickname,/)
  expect(rows).toHaveLength(4)
  const empty = ','.repeat(lessons.length)
  expect(rows[1]).toMatch(new RegExp(`^"'=1\\+1,""x""",read${empty}1,0,0,0,\\d{4}-.*Z$`))
  expect(rows[2]).toBe(`Zoë${empty},0,0,0,0,`)
})

test('teacher and learner get along by keyboard alone', async ({ page }) => {
  const skipTo = async (wanted: Locator) => {
    await tabToElement(page, page.getByRole('link', { name: 'Skip to the content' }))
    await page.keyboard.press('Enter')
    await tabToElement(page, wanted)
  }
  const heading = page.getByRole('heading', { level: 1 })
  await page.goto('/classroom')
  await skipTo(page.getByRole('button', { name: 'Make a group' }))
  await page.keyboard.press('Enter')
  await expect(heading).toHaveText('Your link')
  await skipTo(page.getByRole('link', { name: 'Go on to the group' }))
  await page.keyboard.press('Enter')
  await expect(heading).toHaveText('Your group')
  const code = (await page.getByText(/^[A-HJKMNP-Z2-9]{7}$/).textContent()) ?? ''
  await page.goto(`/classroom/join?code=${code}`)
  await skipTo(page.getByLabel('Nickname'))
  await page.keyboard.type('Keys')
  await page.keyboard.press('Enter')
  await expect(page.getByText('You are in the group')).toContainText('as Keys')
  await page.goto('/classroom/group')
  await expect(rowOf(page, 'Keys')).toBeVisible()
  await skipTo(page.getByText('Empty the group for the next class…'))
  await page.keyboard.press('Enter')
  await tabToElement(page, page.getByRole('button', { name: 'Yes, empty the group' }))
  await page.keyboard.press('Space')
  await expect(page.getByText('The group is empty.')).toBeVisible()
})
