import { cookies } from 'next/headers'
import { readFlaskSession, signFlaskSession } from '@/lib/course/flask-session/flask-session'
import { lessonHandler } from '@/lib/course/lesson-handler'
import { readLessonSecrets } from '@/lib/course/lesson-secrets'

async function logIn(_request: Request, learner: string) {
  const [{ secret: secretKey }] = await readLessonSecrets(learner, 'admin page')
  const cookieStore = await cookies()
  // Not HttpOnly, unlike Flask's: the script below plays the visitor, who can change every cookie.
  cookieStore.set('shop_session', await signFlaskSession({ username: 'Ada', role: 'customer' }, secretKey))
  return new Response('You are logged in as Ada, a customer.')
}

async function openAdminPage(_request: Request, learner: string) {
  const [{ secret: secretKey }] = await readLessonSecrets(learner, 'admin page')
  const cookieStore = await cookies()
  const value = cookieStore.get('shop_session')?.value ?? ''
  const session = await readFlaskSession(value, [secretKey])
  if (!session.ok) return new Response(`Refused: ${session.reason}.`, { status: 403 })
  if (session.data.role !== 'admin') return new Response('This page is for admins.', { status: 403 })
  return new Response('Welcome, admin. All orders: tea, cake, tea.')
}

export const POST = lessonHandler(logIn)
export const GET = lessonHandler(openAdminPage)
