import { cookies } from 'next/headers'
import { lessonHandler } from '@/lib/course/lesson-handler'
import { sealFor } from './short-seal'

const choices = new Set([5, 30, 120])

async function signIn({ url }: Request, learner: string) {
  const chosen = Number(new URL(url).searchParams.get('seconds'))
  const seconds = choices.has(chosen) ? chosen : 5
  const seal = await sealFor(seconds, learner)
  const cookieStore = await cookies()
  cookieStore.set('short_session', seal, { path: '/lessons/revocation/short', httpOnly: true })
  cookieStore.set('short_copy', seal, { path: '/lessons/revocation/short/copy', httpOnly: true })
  return new Response(`You are signed in for ${seconds} seconds. Somebody has a copy of the seal.`)
}

export const POST = lessonHandler(signIn)
