import type { Page } from '@playwright/test'

/** A page in the state in which it is worth a picture. */
export interface Scene {
  name: string
  path: string
  /** What a learner does there first. */
  act?: (page: Page) => Promise<void>
  /** The README shows it: in this file, without what lies below this many pixels. */
  readme?: { file: string; height: number }
}

/** The main pages, in the order in which one learner comes to them: what was done before is seen later. */
export const scenes: Scene[] = [
  {
    name: 'home',
    path: '/',
    act: async (page) => {
      for (const [count, name] of ['Set a cookie', 'Try to give me a cookie for google.com'].entries()) {
        await page.getByRole('button', { name, exact: true }).click()
        await page.getByText('The prediction held.').nth(count).waitFor()
      }
    },
    readme: { file: 'docs/home.png', height: 1100 },
  },
  {
    name: 'lesson',
    path: '/lessons/set-and-read',
    act: async (page) => {
      await page.getByLabel('The request of Read').check()
      await page.getByRole('button', { name: 'Set', exact: true }).click()
      await page.getByText('I have answered with a Set-Cookie line.').first().waitFor()
      await page.getByRole('button', { name: 'Read', exact: true }).click()
      await page.getByText('✓').first().waitFor()
    },
    readme: { file: 'docs/lesson.png', height: 1100 },
  },
  { name: 'lessons', path: '/lessons' },
  { name: 'progress', path: '/progress' },
  { name: 'workbench', path: '/workbench' },
  { name: 'cookies', path: '/cookies' },
  { name: 'wire', path: '/wire' },
  { name: 'cross-site', path: '/cross-site' },
  { name: 'flask', path: '/flask' },
  { name: 'stuck', path: '/stuck' },
  { name: 'glossary', path: '/glossary' },
  { name: 'search', path: '/search?q=samesite' },
  { name: 'login', path: '/login' },
  { name: 'privacy', path: '/privacy' },
]
