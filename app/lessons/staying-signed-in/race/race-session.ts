import 'server-only'
import { setTimeout as wait } from 'node:timers/promises'
import { cookies } from 'next/headers'
import { makeSeal, openSeal } from '../practice-seal'
import { practiceScope } from '../practice-session'

/** The cookie of the race: an id of a row on the server, and when it was sealed. */
export interface RaceSession {
  sid: string
  issuedAt: number
}

export async function readRaceSession(learner: string): Promise<RaceSession | null> {
  const cookieStore = await cookies()
  return openSeal<RaceSession>(cookieStore.get('stay_race')?.value, learner)
}

export async function setRaceCookie(sid: string, learner: string): Promise<void> {
  const cookieStore = await cookies()
  const session: RaceSession = { sid, issuedAt: Date.now() }
  cookieStore.set('stay_race', await makeSeal(session, learner), practiceScope)
}

/** Takes two seconds, or long enough for somebody to log out by hand. */
export async function slowWork(request: Request): Promise<void> {
  const isShort = new URL(request.url).searchParams.get('work') === 'short'
  await wait(isShort ? 2000 : 15_000)
}
