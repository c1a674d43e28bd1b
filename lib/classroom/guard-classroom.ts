import { NextResponse, type NextRequest } from 'next/server'
import { getEnv } from '../env.ts'
import { teacherCookieName } from '../secure-origin.ts'
import { findGroupByKey, isClassroom } from './groups.ts'

/** An address that the app does not have: an unknown one looks the same, in its headers too. */
const noPage = '/no-classroom'

/** The pages that show a group. */
const groupPages = ['/classroom/group', '/classroom/link']

/**
 * For proxy.ts, because a page can no longer choose its status: where groups are switched off there is no such page,
 * and a page of a group leads whoever has none to where one is made. What shows or changes a group asks again.
 * @returns null for what may go on
 */
export async function guardClassroom({ nextUrl, cookies }: NextRequest): Promise<Response | null> {
  if (!/^\/classroom(?:\/|$)/.test(nextUrl.pathname)) return null
  if (!isClassroom()) return NextResponse.rewrite(new URL(noPage, nextUrl))
  if (!groupPages.includes(nextUrl.pathname)) return null
  if (await findGroupByKey(cookies.get(teacherCookieName())?.value)) return null
  const start = new URL('/classroom?problem=no-group', getEnv().APP_ORIGIN)
  return NextResponse.redirect(start, { status: 303, headers: { 'cache-control': 'no-store' } })
}
