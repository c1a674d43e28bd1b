import { cookies } from 'next/headers'
import { lessonHandler } from '@/lib/course/lesson-handler'
import { readBoundedForm } from '@/lib/read-body'
import { makeSeal } from '../practice-seal'
import { formatClocks, cookieOptions, newSession } from '../practice-session'

async function logIn(request: Request, learner: string) {
  const form = await readBoundedForm(request)
  if (form instanceof Response) return form
  const session = newSession(form.get('idle'), form.has('remember'))
  const cookieStore = await cookies()
  const options = cookieOptions(session, session.issuedAt)
  cookieStore.set('stay_session', await makeSeal(session, learner), options)
  return new Response(`Signed in as Ada.\n${formatClocks(session, session.issuedAt)}`)
}

export const POST = lessonHandler(logIn)
