import type { Locator, Page } from '@playwright/test'
import { cookieHeader, postForm } from './account-requests.ts'
import { expect } from './fixtures.ts'
import { sendRaw } from './raw-request.ts'

interface Teacher {
  origin: string
  cookie: string
  /** The secret of the link. */
  key: string
  code: string
}

/** A teacher of a new group, without a browser. */
export async function makeTeacher(origin: string): Promise<Teacher> {
  const cookie = cookieHeader(await postForm(origin, '/classroom/make', {}))
  const { body } = await sendRaw(origin, { path: '/classroom/group', headers: { cookie } })
  const code = />([A-HJKMNP-Z2-9]{7})</.exec(body)?.[1] ?? ''
  return { origin, cookie, key: cookie.replace('classroom=', ''), code }
}

/** Opens a group by its link. */
export async function openGroup(page: Page, { origin, key, code }: Teacher): Promise<void> {
  await page.goto(`${origin}/classroom/open?key=${key}`)
  await expect(page).toHaveURL(`${origin}/classroom/group`)
  await expect(page.getByText(code, { exact: true })).toBeVisible()
}

/** What a teacher exports, without a browser. */
export async function exportOf({ origin, cookie }: Teacher): Promise<string> {
  return (await sendRaw(origin, { path: '/classroom/group/export', headers: { cookie } })).body
}

/** Fills in the form to join, on the page that is open, and sends it, whatever comes of it. */
export async function join(page: Page, code: string, nickname: string): Promise<void> {
  await page.getByLabel('Code').fill(code)
  await page.getByLabel('Nickname').fill(nickname)
  await page.getByRole('button', { name: 'Join' }).click()
}

/** Joins without a browser. @returns the learner's cookies */
export async function joinRaw({ origin, code }: Teacher, nickname: string, cookie = ''): Promise<string> {
  const answer = await postForm(origin, '/classroom/join/submit', { code, nickname }, { cookie })
  expect(answer.headers.location).toBe('/classroom/join')
  const cookies = cookieHeader(answer)
  expect(cookies, 'nothing was refused').not.toContain('form=')
  return cookies
}

/** Why nobody can join, as the refused form's cookie says it. */
export async function refusalOf(origin: string, code: string): Promise<string> {
  const answer = await postForm(origin, '/classroom/join/submit', { code, nickname: 'Late' })
  return decodeURIComponent(cookieHeader(answer))
}

/** A learner in the teacher's table. */
export function rowOf(page: Page, nickname: string): Locator {
  return page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: nickname, exact: true }) })
}
