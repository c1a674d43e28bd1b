import { effectiveCookieName } from '../http/set-cookie.ts'
import { isOwnCookie } from '../own-cookies.ts'

/**
 * Whether an App Router handler could make a cookie of the app's own out of this line: it splits a line at commas,
 * so that `a=1, session=x` sets two cookies. Every piece is judged, at whatever comma the splitting happens.
 * @example hidesOwnCookie('a=1, session=x') // true
 */
export function hidesOwnCookie(line: string): boolean {
  return line.split(',').some((piece) => isOwnCookie(effectiveCookieName(piece)))
}
