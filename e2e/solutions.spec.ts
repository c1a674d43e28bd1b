import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { findGaps } from '../lib/course/gaps.ts'
import { lessons } from '../lib/course/lessons.ts'
import { answers, verdict } from './exercise.ts'
import { expect, test } from './fixtures.ts'

// A step may be answered with a refusal, which is what its exercise is about.
test.use({
  expectedComplaint: /^error: Failed to load resource: the server responded with a status of 4\d\d /,
})

for (const { slug } of lessons) {
  test(`the exercise of ${slug} fails as it stands, and its solution passes`, async ({ page }) => {
    await page.goto(`/lessons/${slug}#check`)
    const runAll = page.getByRole('button', { name: 'Run all steps' })
    await expect(runAll).toBeVisible()
    await expect(verdict(page)).toContainText('Not attempted.')
    await runAll.click()
    await expect(runAll).toHaveAttribute('aria-disabled', 'false')
    await expect(verdict(page)).toContainText('Failed.')

    const file = join(import.meta.dirname, '..', 'app', 'lessons', slug, 'exercise', 'solution.ts')
    for (const [index, { name, text }] of findGaps(readFileSync(file, 'utf8')).entries())
      await page.getByLabel(`Gap ${index + 1}: ${name}`).fill(text)
    // What has to wait for the end of a cookie passes at a later try.
    await expect(async () => {
      await runAll.click()
      await expect(answers(page).first()).toBeVisible()
      await expect(runAll).toHaveAttribute('aria-disabled', 'false')
      await expect(verdict(page)).toContainText('Passed.', { timeout: 3000 })
    }).toPass({ intervals: [12_000] })

    await page.goto('/lessons')
    await expect(page.getByRole('listitem').filter({ hasText: /exercise passed/i })).toHaveCount(1)
  })
}
