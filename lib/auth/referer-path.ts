import { getEnv } from '../env.ts'
import { safeRedirect } from './safe-redirect.ts'

/** The path of the page a form was sent from, or `/` when it is not told or not on this site. */
export function refererPath(request: Request): string {
  const url = URL.parse(request.headers.get('referer') ?? '')
  return url?.origin === getEnv().APP_ORIGIN ? safeRedirect(url.pathname + url.search) : '/'
}
