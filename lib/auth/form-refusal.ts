import 'server-only'
import { cookies } from 'next/headers'
import { formCookieName } from '../own-cookies.ts'
import { isHttps } from '../secure-origin.ts'
import { refusalSchema, type Problem, type Refusal } from './schemas.ts'

const REFUSAL_SECONDS = 60

type FormPath = '/login' | '/signup'

/**
 * Keeps what a refused form said for the page that shows it again. A cookie and not the URL, which ends up in
 * histories and logs; and not a returned state, which Next 16.4 does not render without a script.
 * @param path the page of the form: the cookie is sent nowhere else
 */
export async function keepRefusal(path: FormPath, username: unknown, problems: Problem[]): Promise<void> {
  const kept: Refusal = { username: typeof username === 'string' ? username.slice(0, 256) : '', problems }
  const scope = { path, httpOnly: true, sameSite: 'lax', secure: isHttps(), maxAge: REFUSAL_SECONDS } as const
  const cookieStore = await cookies()
  cookieStore.set(formCookieName, JSON.stringify(kept), scope)
}

/** Forgets a refusal once the form has been accepted. */
export async function forgetRefusal(path: FormPath): Promise<void> {
  const cookieStore = await cookies()
  cookieStore.delete({ name: formCookieName, path, secure: isHttps() })
}

/** What the form was refused for last, within the minute; null for a cookie that somebody has tampered with. */
export async function readRefusal(): Promise<Refusal | null> {
  const text = (await cookies()).get(formCookieName)?.value
  if (!text) return null
  try {
    return refusalSchema.safeParse(JSON.parse(text)).data ?? null
  } catch {
    return null
  }
}
