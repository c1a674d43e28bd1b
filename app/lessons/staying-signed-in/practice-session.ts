/** What is sealed into the cookie of a practice session. Instants are in milliseconds since 1970. */
export interface PracticeSession {
  /** The login. */
  issuedAt: number
  /** When this very seal was made. */
  renewedAt: number
  /** In seconds, as the learner chose them. */
  idle: number
  absolute: number
  /** Whether the cookie gets a Max-Age. */
  isRemembered: boolean
}

const limits = [
  { idle: 2, absolute: 5 },
  { idle: 30, absolute: 120 },
  { idle: 120, absolute: 600 },
] as const

/** A session that begins now. @param idle one of the lengths to choose from, as a form sends it */
export function newSession(idle: unknown, isRemembered: boolean): PracticeSession {
  const now = Date.now()
  const chosen = limits.find((limit) => String(limit.idle) === idle) ?? limits[1]
  return { issuedAt: now, renewedAt: now, ...chosen, isRemembered }
}

// #region rules
export function limitReached(session: PracticeSession, now: number) {
  const { issuedAt, renewedAt, idle, absolute } = session
  if (now - renewedAt >= idle * 1000) return 'idle'
  if (now - issuedAt >= absolute * 1000) return 'absolute'
  return null
}

export function isRenewalDue({ renewedAt, idle }: PracticeSession, now: number) {
  return now - renewedAt >= (idle * 1000) / 2
}

export function secondsLeft(session: PracticeSession, now: number) {
  const idleEnd = session.renewedAt + session.idle * 1000
  const absoluteEnd = session.issuedAt + session.absolute * 1000
  return Math.ceil((Math.min(idleEnd, absoluteEnd) - now) / 1000)
}
// #endregion

/** Where the practice cookies live, and until when: a browser's session, or as long as the session inside. */
export function cookieOptions(session: PracticeSession, now: number) {
  return { ...practiceScope, ...(session.isRemembered && { maxAge: secondsLeft(session, now) }) }
}

export const practiceScope = { path: '/lessons/staying-signed-in', httpOnly: true, sameSite: 'lax' } as const

/** Both clocks in words, from which the page draws them. */
export function formatClocks({ issuedAt, renewedAt, idle, absolute }: PracticeSession, now: number): string {
  const left = (start: number, seconds: number) => Math.max(0, seconds - (now - start) / 1000).toFixed(1)
  return [
    `Idle limit: ${left(renewedAt, idle)} of ${idle} s left.`,
    `Absolute limit: ${left(issuedAt, absolute)} of ${absolute} s left.`,
  ].join('\n')
}

/** The answer to a visitor whose session is over, or who has none. */
export function signedOut(session: PracticeSession | null, now: number): Response {
  const limit = session && limitReached(session, now)
  const why = limit ? `The cookie came, but the ${limit} limit is reached.` : 'No session came.'
  return new Response(`Signed out. ${why}`, { status: 401 })
}
