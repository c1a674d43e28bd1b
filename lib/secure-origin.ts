import { getEnv } from './env.ts'

/**
 * Names the session cookie. Over https the `__Host-` prefix makes the browser refuse a cookie of that name
 * that another site under the same domain tries to plant; over plain http no browser would store it.
 */
export function sessionCookieName(): string {
  return isHttps() ? '__Host-session' : 'session'
}

/** Names the cookie that opens a group to its teacher; its prefix is there for the same reason. */
export function teacherCookieName(): string {
  return isHttps() ? '__Host-classroom' : 'classroom'
}

/** Whether browsers reach the app over https, by its configured address and never by a guess. */
export function isHttps(): boolean {
  return getEnv().APP_ORIGIN.startsWith('https:')
}
