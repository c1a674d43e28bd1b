import { cookies } from 'next/headers'
import { lessonHandler } from '@/lib/course/lesson-handler'
import { cookieNameOf, findUsernameOfCopy, wayNameOf } from '../../ways'

async function sendCopy(request: Request, learner: string) {
  const name = wayNameOf(request)
  const cookieStore = await cookies()
  if (!name || !cookieStore.has(cookieNameOf(name)))
    return new Response('No copy came. Keep one first.', { status: 400 })
  const username = await findUsernameOfCopy(learner, name)
  if (!username) return new Response('Nobody is signed in by this copy.', { status: 401 })
  return new Response(`The copy is signed in as ${username}.`)
}

export const GET = lessonHandler(sendCopy)
