import { expect, test } from './fixtures.ts'

test('a lesson prints as a handout: every step is open, and there is nothing to press', async ({ page }) => {
  await page.goto('/lessons/deleting')
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  await expect(page.getByText('Cookie Lab · Lesson 5 of 15')).toBeVisible()
  for (const title of [
    'How does a cookie go?',
    'A date in 1970',
    'Three deletions that delete nothing',
    'What stays',
  ])
    await expect(page.getByRole('heading', { name: title })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Only emptied' })).toBeVisible()
  await expect(page.getByText('What does the answer of Delete carry, so that the note goes?')).toBeVisible()
  await expect(page.getByRole('button')).toHaveCount(0)
  await expect(page.getByRole('navigation')).toHaveCount(0)
  await expect(page.getByRole('group', { name: 'On the wire' })).toHaveCount(0)
  await expect(page.getByText('Show the solution')).toBeHidden()
  const colours = await page.evaluate(() => {
    const { color, backgroundColor } = getComputedStyle(document.body)
    return [color, backgroundColor]
  })
  expect(colours).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)'])
})
