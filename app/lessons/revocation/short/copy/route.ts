import { cookies } from 'next/headers'
import { lessonHandler } from '@/lib/course/lesson-handler'
import { openSeal, sealFor } from '../short-seal'

async function sendCopy(_: Request, learner: string) {
  const opened = await openCopy(learner)
  if (!opened) return new Response('The time of this copy is over.', { status: 401 })
  return new Response(`The copy is signed in as ${opened.username}. Seconds left: ${opened.left}`)
}

/** As a session that lasts while it is used: who still has a good seal gets a new one. */
async function renewCopy(_: Request, learner: string) {
  const opened = await openCopy(learner)
  if (!opened) return new Response('The time of this copy is over.', { status: 401 })
  const cookieStore = await cookies()
  const seal = await sealFor(opened.seconds, learner)
  cookieStore.set('short_copy', seal, { path: '/lessons/revocation/short/copy', httpOnly: true })
  return new Response(`The copy has got a new seal. Seconds left: ${opened.seconds}`)
}

async function openCopy(learner: string) {
  const cookieStore = await cookies()
  return openSeal(cookieStore.get('short_copy')?.value ?? '', learner)
}

export const GET = lessonHandler(sendCopy)
export const POST = lessonHandler(renewCopy)
