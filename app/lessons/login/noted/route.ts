import { cookies } from 'next/headers'
import { readLabSession } from '@/lib/course/lab-sessions'
import { lessonHandler } from '@/lib/course/lesson-handler'

/** The same question as in a visit, asked with the id that somebody has noted. */
async function visitWithNotedId(_request: Request, learner: string) {
  const cookieStore = await cookies()
  const notedId = cookieStore.get('noted_id')?.value
  if (!notedId) return new Response('No noted id came.')
  const session = await readLabSession(learner, notedId)
  if (session?.username) return new Response(`The noted id came. You are signed in as ${session.username}.`)
  if (session) return new Response('The noted id came. You are a signed-out visitor. I know your session.')
  return new Response('The noted id came. You are a signed-out visitor. I know no such session.')
}

export const GET = lessonHandler(visitWithNotedId)
