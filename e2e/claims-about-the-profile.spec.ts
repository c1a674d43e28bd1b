import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext } from '@playwright/test'
import { expect, test as base } from './fixtures.ts'
import { sendLines } from './wire.ts'

interface Fixtures {
  /** A folder for what a browser keeps; gone after the test. */
  profile: string
  /** Opens a browser on the profile, as after a restart of the computer. */
  openProfile: () => Promise<BrowserContext>
}

const test = base.extend<Fixtures>({
  profile: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'cookie-lab-profile-'))
    await use(folder)
    rmSync(folder, { recursive: true, force: true })
  },

  openProfile: async ({ playwright, launchOptions, baseURL, profile }, use) => {
    await use(() =>
      playwright.chromium.launchPersistentContext(profile, { ...launchOptions, ...(baseURL && { baseURL }) }),
    )
  },
})

/** Gets two cookies and closes the browser. */
async function setAndClose(context: BrowserContext): Promise<void> {
  const page = await context.newPage()
  await page.goto('/workbench')
  await sendLines(page, ['lasting=kept-in-the-profile; Max-Age=600; Path=/', 'of_the_session=1; Path=/'])
  await context.close()
}

async function namesAfterRestart(context: BrowserContext): Promise<string[]> {
  const names = (await context.cookies()).map(({ name }) => name)
  await context.close()
  return names
}

test('Chromium keeps cookies in a database, not in text files', async ({ openProfile, profile }) => {
  await setAndClose(await openProfile())
  const files = readdirSync(profile, { recursive: true, encoding: 'utf8' })
  const stores = files.filter((file) => /(?:^|[\\/])Cookies$/.test(file))
  expect(stores).toHaveLength(1)
  const bytes = readFileSync(join(profile, stores[0] ?? ''))
  expect(bytes.subarray(0, 15).toString()).toBe('SQLite format 3')
  expect(bytes.includes('lasting')).toBe(true)
})

test('a session cookie goes when Chromium is closed, one with a lifetime stays', async ({ openProfile }) => {
  await setAndClose(await openProfile())
  const names = await namesAfterRestart(await openProfile())
  expect(names).toContain('lasting')
  expect(names).not.toContain('of_the_session')
})

test('set to continue where you left off, Chromium keeps session cookies too', async ({
  openProfile,
  profile,
}) => {
  mkdirSync(join(profile, 'Default'))
  const preferences = { session: { restore_on_startup: 1 } }
  writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify(preferences))
  await setAndClose(await openProfile())
  expect(await namesAfterRestart(await openProfile())).toContain('of_the_session')
})
