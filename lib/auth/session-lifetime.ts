const HOUR_SECONDS = 60 * 60

/** A session ends this long after its owner was last seen, remembered or not. */
export const IDLE_SECONDS = 24 * HOUR_SECONDS
/** A session ends this long after the login, however often it is used. */
export const SESSION_SECONDS = 30 * 24 * HOUR_SECONDS
export const GUEST_SESSION_SECONDS = 24 * HOUR_SECONDS

/** The row is written no more often than this: a read costs little, a write is flushed to the disk. */
const TOUCH_SECONDS = 5 * 60

/** The instants inside a seal, in milliseconds since 1970. */
interface SealTimes {
  issuedAt: number
  renewedAt: number
}

/** Whether a seal is too old, by itself and whatever its row says: a copy that was left behind dies with it. */
export function isSealOver({ issuedAt, renewedAt }: SealTimes, now: Date): boolean {
  return isPast(issuedAt, SESSION_SECONDS, now) || isPast(renewedAt, IDLE_SECONDS, now)
}

/** Whether half of the idle window is used up. Sooner, each page would carry a new cookie. */
export function isRenewalDue({ renewedAt }: Pick<SealTimes, 'renewedAt'>, now: Date): boolean {
  return isPast(renewedAt, IDLE_SECONDS / 2, now)
}

/** Whether the row shall be told that the session is in use. */
export function isTouchDue(lastSeenAt: Date, now: Date): boolean {
  return isPast(lastSeenAt.getTime(), TOUCH_SECONDS, now)
}

/** A session that was last seen at this instant, or before, has been idle for too long. */
export function idleLimit(now: Date): Date {
  return new Date(now.getTime() - IDLE_SECONDS * 1000)
}

function isPast(start: number, seconds: number, now: Date): boolean {
  return start + seconds * 1000 <= now.getTime()
}
