import type { Locator } from '@playwright/test'
import { glossary } from '../lib/course/glossary.ts'
import { findLesson } from '../lib/course/lessons.ts'
import { REASONS } from '../lib/http/reasons.ts'
import { expect, test } from './fixtures.ts'

test('a learner follows a word of a lesson to its meaning, and comes back', async ({ page }) => {
  await page.goto('/lessons/login')
  await page.getByRole('article').getByRole('link', { name: 'session', exact: true }).first().click()
  await expect(page).toHaveURL('/glossary#session')
  const entry = page
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name: 'session', exact: true }) })
  await expect(entry).toBeInViewport()
  await entry.getByRole('link', { name: 'Four kinds of session' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Four kinds of session')
})

test('an attribute has its mark in a lesson too, and leads to its meaning', async ({ page }) => {
  const colourOf = (mark: Locator) => mark.evaluate((element) => getComputedStyle(element).color)
  await page.goto('/lessons/lifetime')
  const word = page.getByRole('article').getByRole('link', { name: 'Max-Age', exact: true })
  const colour = await colourOf(word.getByText('Max-Age'))
  expect(colour).not.toBe(await colourOf(word))
  await word.click()
  await expect(page).toHaveURL('/glossary#max-age')
  const heading = page.getByRole('heading', { name: 'Max-Age', exact: true })
  expect(await colourOf(heading.getByText('Max-Age'))).toBe(colour)
})

test('every word and every reason is there, at its address, with a lesson that exists', async ({ page }) => {
  await page.goto('/glossary')
  const headings = await page.getByRole('heading', { level: 3 }).allTextContents()
  expect(headings.toSorted()).toEqual([...glossary.map(({ term }) => term), ...REASONS].toSorted())
  const ids = await page.evaluate(() => [...document.querySelectorAll('main li[id]')].map(({ id }) => id))
  expect(ids).toEqual(expect.arrayContaining([...glossary.map(({ id }) => id), ...REASONS]))
  for (const { lesson } of glossary) expect(findLesson(lesson)).toBeDefined()
})

test('a line of the glossary opens in the workbench', async ({ page }) => {
  await page.goto('/glossary#SameSiteNoneInsecure')
  const card = page.getByRole('listitem').filter({ hasText: 'SameSiteNoneInsecure' })
  await card.getByRole('link', { name: 'A line that is refused for it' }).click()
  await expect(page.getByRole('textbox').first()).toHaveValue('widget=1; SameSite=None; Path=/')
})
