import { cookies } from 'next/headers'
import { readLabSession } from '@/lib/course/lab-sessions'
import { lessonHandler } from '@/lib/course/lesson-handler'

const path = '/lessons/logout/copy'

/** As somebody who has seen the id may do: it is kept in a second cookie, which no logout knows. */
async function keep() {
  const cookieStore = await cookies()
  const id = cookieStore.get('logout_sid')?.value
  if (!id) return new Response('There is no id to copy. Sign in first.')
  cookieStore.set('logout_copy', id, { path, httpOnly: true, sameSite: 'lax' })
  return new Response('A copy of your session id is kept.')
}

async function send(_: Request, learner: string) {
  const cookieStore = await cookies()
  const id = cookieStore.get('logout_copy')?.value
  if (!id) return new Response('No copy came. Keep one first.')
  const session = await readLabSession(learner, id)
  if (!session) return new Response('No session has this id.', { status: 401 })
  return new Response(`The copy is signed in as ${session.username}.`)
}

export const GET = lessonHandler(send)
export const POST = lessonHandler(keep)
