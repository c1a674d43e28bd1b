import 'server-only'
import { z } from 'zod'
import { endLabSession, listLabSessions, readLabSession, startLabSession } from '@/lib/course/lab-sessions'
import { parseCookieHeader } from '@/lib/http/cookie-header'
import { parseSetCookie } from '@/lib/http/set-cookie'

const headersSchema = z.record(z.string(), z.string())

/** The backend's own: no session of another lesson opens the letters. */
const user = 'Ada at the backend'

// #region backend
/** Stands for `fetch('https://backend.example/login', { method: 'POST' })`. It ends what was there before. */
export async function fetchLogin(learner: string): Promise<Response> {
  for (const { id, username } of await listLabSessions(learner))
    if (username === user) await endLabSession(learner, id)
  const id = await startLabSession(learner, user)
  return new Response('Welcome, Ada.', { headers: { 'set-cookie': `backend_sid=${id}; Path=/; HttpOnly` } })
}

/**
 * Stands for `fetch('https://backend.example/letters', { headers })`.
 * @throws an Error where the headers are no object of texts
 */
export async function fetchLetters(headers: unknown, learner: string): Promise<Response> {
  const parsed = headersSchema.safeParse(headers)
  if (!parsed.success) throw new Error('Headers are an object of texts: { cookie: … }.')
  const cookie = new Headers(parsed.data).get('cookie') ?? ''
  const sid = parseCookieHeader(cookie).find(({ name }) => name === 'backend_sid')?.value
  const session = await readLabSession(learner, sid)
  return session?.username === user
    ? new Response('The backend answered: Ada’s letters.')
    : new Response('The backend answered: 401, no session.', { status: 401 })
}
// #endregion

/** The id in the line that the backend's answer carries. */
export function sidIn(answer: Response): string {
  return parseSetCookie(answer.headers.get('set-cookie') ?? '').value.text
}
