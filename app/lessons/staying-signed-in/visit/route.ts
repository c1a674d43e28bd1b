import { cookies } from 'next/headers'
import { lessonHandler } from '@/lib/course/lesson-handler'
import { makeSeal, openSeal } from '../practice-seal'
import {
  formatClocks,
  cookieOptions,
  isRenewalDue,
  limitReached,
  signedOut,
  type PracticeSession,
} from '../practice-session'

// #region visit
async function visit(_: Request, learner: string) {
  const cookieStore = await cookies()
  const seal = cookieStore.get('stay_session')?.value
  const session = await openSeal<PracticeSession>(seal, learner)
  const now = Date.now()
  if (!session || limitReached(session, now)) return signedOut(session, now)
  if (!isRenewalDue(session, now)) return answer(session, now)

  const renewed = { ...session, renewedAt: now }
  const newSeal = await makeSeal(renewed, learner)
  cookieStore.set('stay_session', newSeal, cookieOptions(renewed, now))
  return answer(renewed, now)
}
// #endregion

function answer(session: PracticeSession, now: number): Response {
  const what = session.renewedAt === now ? 'Renewed' : 'Not renewed'
  return new Response(`Signed in as Ada. ${what}.\n${formatClocks(session, now)}`)
}

export const GET = lessonHandler(visit)
