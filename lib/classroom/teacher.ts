import 'server-only'
import { cookies } from 'next/headers'
import { connection } from 'next/server'
import { isHttps, teacherCookieName } from '../secure-origin.ts'
import { findGroupByKey, keepGroup, type Group } from './groups.ts'

const TEACHER_SECONDS = 30 * 24 * 60 * 60

/**
 * The attributes of the cookie that holds the secret of the teacher's link. Lax, not Strict: the link comes by
 * e-mail, and Strict would leave the cookie out of the redirect that follows.
 */
const teacherCookieScope = () => ({ path: '/', secure: isHttps(), httpOnly: true, sameSite: 'lax' }) as const

/** Opens a group in this browser. */
export async function keepTeacherKey(key: string): Promise<void> {
  const cookieStore = await cookies()
  cookieStore.set(teacherCookieName(), key, { ...teacherCookieScope(), maxAge: TEACHER_SECONDS })
}

/** Closes the group in this browser; elsewhere it stays open. */
export async function dropTeacherKey(): Promise<void> {
  const cookieStore = await cookies()
  cookieStore.delete({ name: teacherCookieName(), ...teacherCookieScope() })
}

/**
 * The group that is open in the request's browser, and the secret that opened it; null for whoever is no teacher.
 * Every page and handler of a group asks this first. Looking at a group keeps it for another 30 days.
 */
export async function getTeachersGroup(): Promise<{ group: Group; key: string } | null> {
  await connection()
  const cookieStore = await cookies()
  const key = cookieStore.get(teacherCookieName())?.value
  const group = await findGroupByKey(key)
  if (!group || key === undefined) return null
  await keepGroup(group)
  return { group, key }
}
