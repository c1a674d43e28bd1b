import 'server-only'
import { cookies } from 'next/headers'
import { isDatabaseUnavailable } from '../db/unavailable.ts'
import { seeOther } from '../see-other.ts'
import { formCookieName } from '../own-cookies.ts'
import { isHttps } from '../secure-origin.ts'
import { safeRedirect } from './safe-redirect.ts'
import { refusalSchema, type Problem, type Refusal } from './schemas.ts'
import { waitPage } from './wait-page.ts'

const REFUSAL_SECONDS = 60
const UNAVAILABLE_SECONDS = 5

/** The pages with a form that can be refused. */
export const formPaths = ['/login', '/signup', '/account', '/classroom/join'] as const

type FormPath = (typeof formPaths)[number]

/** Leads back to the form by 303, which shows again what was typed and what is wrong with it. */
export async function refuseForm(path: FormPath, form: FormData, problems: Problem[]): Promise<Response> {
  await keepRefusal(path, form, { problems }, REFUSAL_SECONDS)
  return seeOther(formAddress(path, form))
}

/**
 * Answers an attempt that was not made with 429 or 503, and how long to wait. The browser goes on to the form by
 * itself, where nothing typed is lost but the password.
 * @param seconds until it may be tried again
 */
export async function askToWait(
  path: FormPath,
  form: FormData,
  { reason, seconds }: { reason: keyof typeof waits; seconds: number },
): Promise<Response> {
  const until = Date.now() + seconds * 1000
  await keepRefusal(path, form, { problems: [reason], until }, Math.max(seconds, REFUSAL_SECONDS))
  return waitPage({ ...waits[reason], seconds, back: formAddress(path, form) })
}

const waits = {
  'too-many-tries': { status: 429, reason: 'Too many tries from here.' },
  'too-busy': { status: 503, reason: 'The server is busy.' },
  'no-database': { status: 503, reason: 'The database does not answer.' },
} as const

/**
 * Does what a form asks for. When the database does not answer, it is answered as {@link askToWait} does, so that
 * nothing typed is lost but the password.
 */
export async function orAskToWait(
  path: FormPath,
  form: FormData,
  work: () => Promise<Response>,
): Promise<Response> {
  try {
    return await work()
  } catch (error) {
    if (!isDatabaseUnavailable(error)) throw error
    return askToWait(path, form, { reason: 'no-database', seconds: UNAVAILABLE_SECONDS })
  }
}

/**
 * Keeps what a refused form said for the page that shows it again. A cookie and not the URL, which ends up in
 * histories and logs; and not a returned state, which Next 16.4 does not render without a script.
 * @param path the page of the form: the cookie is sent nowhere else
 */
async function keepRefusal(
  path: FormPath,
  form: FormData,
  reasons: { problems: Problem[]; until?: number },
  maxAge: number,
): Promise<void> {
  const typed = (name: string) => {
    const text = form.get(name)
    return typeof text === 'string' ? text.slice(0, 256) : ''
  }
  const kept: Refusal = {
    username: typed('username'),
    ...(path === '/classroom/join' && { code: typed('code'), nickname: typed('nickname') }),
    remember: form.has('remember'),
    ...reasons,
  }
  const scope = { path, httpOnly: true, sameSite: 'lax', secure: isHttps(), maxAge } as const
  const cookieStore = await cookies()
  cookieStore.set(formCookieName, JSON.stringify(kept), scope)
}

/** Forgets a refusal once the form has been accepted. */
export async function forgetRefusal(path: FormPath): Promise<void> {
  const cookieStore = await cookies()
  cookieStore.delete({ name: formCookieName, path, secure: isHttps() })
}

/** What the form was refused for last, while it is kept; null for a cookie that somebody has tampered with. */
export async function readRefusal(): Promise<Refusal | null> {
  const text = (await cookies()).get(formCookieName)?.value
  if (!text) return null
  try {
    return refusalSchema.safeParse(JSON.parse(text)).data ?? null
  } catch {
    return null
  }
}

function formAddress(path: FormPath, form: FormData): string {
  return path === '/account' || path === '/classroom/join'
    ? path
    : `${path}?next=${encodeURIComponent(safeRedirect(form.get('next')))}`
}
