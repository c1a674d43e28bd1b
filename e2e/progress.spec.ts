import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { recall } from '../app/lessons/set-and-read/recall.ts'
import { lessons } from '../lib/course/lessons.ts'
import { answer, openAwake } from './course.ts'
import { inDatabase } from './database.ts'
import { enterAsGuest, expect, fillIn, password, signUp, test } from './fixtures.ts'
import { thorough } from './thorough.ts'
import { unfold } from './unfold.ts'

const path = '/lessons/set-and-read#recall'
const [question] = recall
if (!question) throw new Error('The lesson has no questions.')
const isKept = 'Read · 1 of 3 questions right'

/** What `/progress` shows of the lesson whose question is answered here. */
const lessonIn = (page: Page) => page.getByRole('region', { name: 'Set a cookie, read it back' })

const file = (entries: object[], head = {}) => ({
  name: 'progress.json',
  mimeType: 'application/json',
  buffer: Buffer.from(JSON.stringify({ format: 'cookie-lab-progress', version: 1, entries, ...head })),
})
const passed = (lesson: string) => ({ kind: 'passed', lesson, at: '2026-01-31T12:00:00Z' })

async function upload(page: Page, files: Parameters<ReturnType<Page['getByLabel']>['setInputFiles']>[0]) {
  await page.goto('/progress')
  await page.getByLabel('A file that was exported').setInputFiles(files)
  await page.getByRole('button', { name: 'Import' }).click()
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(`with JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, () => {
    test.use({ javaScriptEnabled })

    test('a learner takes the progress into another browser, and starts over', async ({
      page,
      openBrowser,
    }) => {
      await page.goto(path)
      await expect(page.getByRole('link', { name: 'Log in', exact: true })).toBeVisible()
      await answer(page, question, question.answer)
      await expect(page.getByText('Right.')).toBeVisible()
      await page.goto('/progress')
      await expect(lessonIn(page)).toContainText(`✓ ${isKept}`)
      const download = page.waitForEvent('download')
      await page.getByRole('link', { name: 'Export your progress as a file' }).click()
      const saved = await download
      expect(saved.suggestedFilename()).toBe('cookie-lab-progress.json')
      const text = await readFile(await saved.path(), 'utf8')
      expect(JSON.parse(text)).toMatchObject({
        format: 'cookie-lab-progress',
        version: 1,
        entries: [
          { kind: 'answer', lesson: 'set-and-read', question: question.id, option: question.answer },
          { kind: 'read', lesson: 'set-and-read' },
        ],
      })

      const other = await openBrowser({ javaScriptEnabled })
      await upload(other, { name: 'mine.json', mimeType: 'application/json', buffer: Buffer.from(text) })
      await expect(other.getByText('Imported: 2 entries. Nothing was left out.')).toBeVisible()
      await expect(lessonIn(other)).toContainText(`✓ ${isKept}`)

      const yes = page.getByRole('button', { name: 'Yes, forget my progress' })
      await expect(yes).toBeHidden()
      await unfold(page.getByText('Reset my progress…'))
      await yes.click()
      await expect(page.getByText('Nothing is kept of your progress any more.')).toBeVisible()
      await expect(lessonIn(page)).toContainText('Not started')
      await other.reload()
      await expect(lessonIn(other)).toContainText(`✓ ${isKept}`)
    })

    test('a file that is none is refused in words, and a foreign entry left out', async ({ page }) => {
      for (const [files, message] of [
        [
          { name: 'a.json', mimeType: 'text/plain', buffer: Buffer.from('hello') },
          'not a file that Cookie Lab',
        ],
        [file([], { version: 7 }), 'This file has version 7. This server reads version 1.'],
        [file([{ kind: 'passed', lesson: 'set-and-read' }]), 'what stands at “entries.0.at” cannot be read'],
        [file([], { padding: 'x'.repeat(64 * 1024) }), 'at most 64 KB'],
        [file([], { padding: 'x'.repeat(200 * 1024) }), 'at most 64 KB'],
      ] as const) {
        await upload(page, files)
        await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nothing was changed')
        await expect(page.getByText(message)).toBeVisible()
        await page.getByRole('link', { name: 'Back to your progress' }).click()
        await expect(page).toHaveURL('/progress')
      }
      await upload(page, file([passed('set-and-read'), passed('cooking')]))
      await expect(page.getByText('Imported: 1 entry. Left out: 1, about lessons or questions')).toBeVisible()
      await expect(lessonIn(page)).toContainText('✓ Exercise passed')
    })
  })
}

test('what was learned before the login belongs to the account, and to nobody after it', async ({
  page,
  openBrowser,
}) => {
  await openAwake(page, path)
  await answer(page, question, question.answer)
  await expect(page.getByText('Right.')).toBeVisible()
  const username = await signUp(page)
  await page.goto('/progress')
  await expect(page.getByText(`Kept in the account ${username}.`)).toBeVisible()
  await expect(lessonIn(page)).toContainText(`✓ ${isKept}`)
  await page.getByRole('button', { name: 'Log out' }).click()
  await expect(page).toHaveURL('/')
  await page.goto('/progress')
  await expect(lessonIn(page)).toContainText('Not started')

  const other = await openBrowser()
  await other.goto('/login')
  await fillIn(other, username, password)
  await other.getByRole('button', { name: 'Log in', exact: true }).click()
  await expect(other.getByText(`Signed in as ${username}`)).toBeVisible()
  await other.goto(path)
  await expect(other.getByText(question.options[question.answer]?.because ?? '')).toBeVisible()
})

test('who erases everything leaves no progress, signed out or as a guest', async ({ page, startServer }) => {
  const { origin, dataFolder } = await startServer()
  const owners = async () => {
    const rows = await inDatabase(dataFolder, (database) =>
      database.selectFrom('progress').select('owner').distinct().execute(),
    )
    return rows.map(({ owner }) => owner.split(':')[0])
  }
  const readAndErase = async (owner: string) => {
    await page.goto(`${origin}${path}`)
    await page.getByRole('button', { name: 'I have read this lesson' }).click()
    await expect(page.getByText('You have read this lesson.')).toBeVisible()
    expect(await owners()).toEqual([owner])
    await page.goto(`${origin}/privacy`)
    await page.getByRole('button', { name: 'Erase everything and leave this computer' }).click()
    await expect(page.getByText('Erased.')).toBeVisible()
    expect(await owners()).toEqual([])
  }
  await readAndErase('lab')
  await enterAsGuest(page, origin)
  await readAndErase('user')
})

test('the map shows what was done, and the badge that is earned by it', async ({ page }) => {
  await openAwake(page, '/')
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Lessons' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Lessons')
  const map = page.getByRole('main').getByRole('listitem')
  await expect(map.getByText('Not started')).toHaveCount(lessons.length)
  const badge = page.getByRole('region', { name: 'The badge “One evening”' })
  await expect(badge.getByText(/^You have passed 0 of its \d/)).toBeVisible()

  await upload(page, file(lessons.map(({ slug }) => passed(slug))))
  await expect(page.getByText('Badge “One evening”: earned')).toBeVisible()
  await page.getByRole('link', { name: 'All lessons' }).click()
  await expect(map.getByText('✓ Exercise passed')).toHaveCount(lessons.length)
  await expect(badge.getByText('Earned: you have passed every exercise of it.')).toBeVisible()
})

test('only the pages of the course ask how far the learner has come', async ({ page }) => {
  const asked: string[] = []
  page.on('request', (request) => {
    const { pathname, search } = new URL(request.url())
    if (pathname === '/api/live') asked.push(search)
  })
  for (const address of ['/', '/lessons', path, '/flask']) await openAwake(page, address)
  expect([...new Set(asked)]).toEqual(['', '?lesson=', '?lesson=set-and-read'])
})

for (const width of [320, 360, 1440]) {
  test(
    `nothing stands out of a window ${width} pixels wide`,
    width === 360 ? {} : thorough,
    async ({ page }) => {
      await openAwake(page, path)
      await answer(page, question, question.answer)
      await expect(page.getByText('Right.')).toBeVisible()
      for (const address of ['/lessons', path, '/progress']) {
        await page.setViewportSize({ width: 1440, height: 800 })
        await openAwake(page, address)
        await page.setViewportSize({ width, height: 800 })
        const overflow = () =>
          page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
        expect(await overflow(), address).toBe(0)
      }
    },
  )
}
