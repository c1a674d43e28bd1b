import { cookies } from 'next/headers'
import { lessonHandler } from '@/lib/course/lesson-handler'
import { makeSeal, openSeal } from '../practice-seal'
import {
  limitReached,
  newSession,
  practiceScope,
  secondsLeft,
  signedOut,
  type PracticeSession,
} from '../practice-session'

async function logIn(request: Request, learner: string) {
  const session = newSession(new URL(request.url).searchParams.get('idle'), true)
  const maxAge = secondsLeft(session, session.issuedAt)
  const cookieStore = await cookies()
  cookieStore.set('stay_pass', await makeSeal(session, learner), { ...practiceScope, maxAge })
  return new Response(`Signed in as Ada, for ${maxAge} seconds.`)
}

async function visit(_: Request, learner: string) {
  const cookieStore = await cookies()
  const seal = cookieStore.get('stay_pass')?.value
  const session = await openSeal<PracticeSession>(seal, learner)
  const now = Date.now()
  if (!seal || !session || limitReached(session, now)) return signedOut(session, now)
  const renewed = { ...session, renewedAt: now }
  const maxAge = secondsLeft(renewed, now)
  cookieStore.set('stay_pass', await makeSeal(renewed, learner), { ...practiceScope, maxAge })
  return new Response(`Signed in as Ada. The cookie lives ${maxAge} seconds from now.`)
}

export const POST = lessonHandler(logIn)
export const GET = lessonHandler(visit)
