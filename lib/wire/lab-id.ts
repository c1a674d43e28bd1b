import 'server-only'
import { createHash, randomBytes } from 'node:crypto'
import { cookies } from 'next/headers'
import { isHttps, labCookieName } from '../own-cookies.ts'

const LAB_SECONDS = 30 * 24 * 60 * 60

/** The hash of the request's lab id, under which its exchanges are kept; null before the first experiment. */
export async function getLabHash(): Promise<string | null> {
  const id = (await cookies()).get(labCookieName)?.value
  return id && labIdForm.test(id) ? hashLabId(id) : null
}

/** Finds the learner's lab id or makes one, and (again) sets its cookie. For handlers and actions only. */
export async function ensureLabHash(): Promise<string> {
  const cookieStore = await cookies()
  const given = cookieStore.get(labCookieName)?.value
  const id = given && labIdForm.test(given) ? given : randomBytes(16).toString('base64url')
  cookieStore.set(labCookieName, id, {
    httpOnly: true,
    sameSite: 'lax',
    secure: isHttps(),
    path: '/',
    maxAge: LAB_SECONDS,
  })
  return hashLabId(id)
}

const labIdForm = /^[\w-]{22}$/

function hashLabId(id: string): string {
  return createHash('sha256').update(id).digest('base64url')
}
