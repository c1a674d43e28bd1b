import type { Locator, Page } from '@playwright/test'
import { cookieHeader, postForm } from './account-requests.ts'
import { expect } from './fixtures.ts'
import { sendRaw } from './raw-request.ts'

/** Makes a group, which is then open in this browser. @returns its code */
export async function makeGroup(page: Page, origin = ''): Promise<string> {
  await page.goto(`${origin}/classroom`)
  await page.getByRole('button', { name: 'Make a group' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your link')
  await page.getByRole('link', { name: 'Go on to the group' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your group')
  return codeOn(page)
}

/** The code on the page for the projector. */
export async function codeOn(page: Page): Promise<string> {
  return (await page.getByText(/^[A-HJKMNP-Z2-9]{7}$/).textContent()) ?? ''
}

/** The teacher's link, as the page shows it. */
export async function linkOf(page: Page): Promise<string> {
  await page.goto(new URL('/classroom/link', page.url()).href)
  return page.getByLabel('The teacher’s link').inputValue()
}

/** A teacher of a new group, without a browser: the cookie, the secret in it, the code. */
export async function makeTeacher(origin: string): Promise<{ cookie: string; key: string; code: string }> {
  const cookie = cookieHeader(await postForm(origin, '/classroom/make', {}))
  const { body } = await sendRaw(origin, { path: '/classroom/group', headers: { cookie } })
  const code = />([A-HJKMNP-Z2-9]{7})</.exec(body)?.[1] ?? ''
  return { cookie, key: cookie.replace('classroom=', ''), code }
}

/** What a teacher exports, without a browser. */
export async function exportOf(origin: string, { cookie }: { cookie: string }): Promise<string> {
  return (await sendRaw(origin, { path: '/classroom/group/export', headers: { cookie } })).body
}

/** Fills in the form to join and sends it, whatever comes of it. */
export async function join(page: Page, code: string, nickname: string, origin = ''): Promise<void> {
  await page.goto(`${origin}/classroom/join`)
  await page.getByLabel('Code').fill(code)
  await page.getByLabel('Nickname').fill(nickname)
  await page.getByRole('button', { name: 'Join' }).click()
}

/** Joins without a browser. @returns the learner's cookies */
export async function joinRaw(origin: string, code: string, nickname: string): Promise<string> {
  const answer = await postForm(origin, '/classroom/join/submit', { code, nickname })
  expect(answer.headers.location).toBe('/classroom/join')
  return cookieHeader(answer)
}

/** A learner in the teacher's table. */
export function rowOf(page: Page, nickname: string): Locator {
  return page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: nickname, exact: true }) })
}
