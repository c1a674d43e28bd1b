import 'server-only'
import type { Handler } from '@/lib/course/lesson-handler'
import { leadToLogin } from './refusals'
import { findWriter } from './session'

// #region proxy
const guarded = ['/diary']

/** The decision of a proxy.ts that compares the whole path. */
export function isGuarded(path: string): boolean {
  return guarded.includes(path)
}
// #endregion

/** Plays proxy.ts before a handler of `broken` or `fixed`. */
export function behindProxy(handler: Handler): Handler {
  return async (request, learner) => {
    const { pathname } = new URL(request.url)
    const path = pathname.replace(/^\/lessons\/protected\/(broken|fixed)/, '')
    if (isGuarded(path) && !(await findWriter(learner))) return leadToLogin(pathname)
    return handler(request, learner)
  }
}
