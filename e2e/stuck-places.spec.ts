import { lessons } from '../lib/course/lessons.ts'
import { stuckPlaces, threadUrl } from '../lib/course/stuck-places.ts'
import { expect, test } from './fixtures.ts'

test.use({ javaScriptEnabled: false })

test('a learner who is stuck finds the lesson, and in its step the thread of others', async ({ page }) => {
  await page.goto('/lessons')
  await page.getByRole('link', { name: 'Where people get stuck' }).click()
  await expect(page.getByRole('listitem').getByRole('heading', { level: 2 })).toHaveText(
    stuckPlaces.map(({ symptom }) => symptom),
  )
  expect(stuckPlaces).toHaveLength(22)
  for (const { symptom, threads, meetings } of stuckPlaces) {
    expect(meetings, symptom).not.toHaveLength(0)
    for (const { lesson, step } of meetings) {
      await page.goto('/stuck')
      const title = lessons.find(({ slug }) => slug === lesson)?.title ?? ''
      const place = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: symptom }) })
      await place.getByRole('link', { name: title, exact: true }).click()
      await expect(page).toHaveURL(`/lessons/${lesson}#${step}`)
      const hrefs = await page
        .getByRole('article')
        .getByRole('link')
        .filter({ visible: true })
        .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href))
      const known = threads.flatMap((thread) => [
        threadUrl(thread),
        threadUrl(thread).replace('/issues/', '/pull/'),
      ])
      expect(
        hrefs.filter((href) => known.includes(href)),
        `${symptom}: /lessons/${lesson}#${step}`,
      ).not.toEqual([])
    }
  }
})
