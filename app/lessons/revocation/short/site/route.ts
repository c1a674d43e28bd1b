import { cookies } from 'next/headers'
import { lessonHandler } from '@/lib/course/lesson-handler'
import { openSeal, sealFor } from '../short-seal'

const choices = new Set([5, 60])

async function signIn({ url }: Request, learner: string) {
  const chosen = Number(new URL(url).searchParams.get('seconds'))
  const seconds = choices.has(chosen) ? chosen : 5
  const seal = await sealFor(seconds, learner)
  const cookieStore = await cookies()
  cookieStore.set('short_session', seal, { path: '/lessons/revocation/short/site', httpOnly: true })
  cookieStore.set('short_copy', seal, { path: '/lessons/revocation/short/copy', httpOnly: true })
  return new Response(`You are signed in for ${seconds} seconds. Somebody has a copy of the seal.`)
}

async function look(_: Request, learner: string) {
  const cookieStore = await cookies()
  const opened = await openSeal(cookieStore.get('short_session')?.value ?? '', learner)
  if (!opened) return new Response('You are signed out.')
  return new Response(`You are signed in as ${opened.username}. Seconds left: ${opened.left}`)
}

export const POST = lessonHandler(signIn)
export const GET = lessonHandler(look)
