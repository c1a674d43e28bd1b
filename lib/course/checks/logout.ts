import { createCookieJar } from '../../http/cookie-jar.ts'
import type { Check, Evidence, Verdict } from '../check.ts'
import { failed, notAttempted, passed } from '../verdict.ts'
import { brings, lastLine, valueSetBy } from './evidence-cookies.ts'
import { isRequest, newestRound } from './evidence-rounds.ts'

const exercisePath = '/lessons/logout/exercise'
const sidCookie = 'task_sid'

const isSignIn = isRequest('POST', '/sign-in')
const isLogout = isRequest('POST', '')
const isLook = isRequest('GET', '/look')

/**
 * A logout by POST alone: a GET is refused and leaves the visitor signed in, a POST deletes the cookie and ends the
 * session. The line is played into a jar, and the old id must have been refused by the server: no client passes by
 * leaving the cookie out. Only the newest login counts after which somebody has tried to log out.
 */
export const logout: Check = {
  client: 'any',
  judge(evidence): Verdict {
    const [signIn, ...requests] = newestRound(evidence, isSignIn, (round) => round.some(isLogout))
    if (!signIn) return notAttempted('Nobody has signed in yet.')
    const attempts = requests.filter(({ path }) => path === '')
    if (attempts.length === 0) return notAttempted('You are signed in. Now open the link, then log out.')

    const loggedOutAt = requests.findLastIndex(isLogout)
    const before = loggedOutAt < 0 ? requests : requests.slice(0, loggedOutAt)
    const problem = problemOfLink(before, sidOf(signIn))
    if (problem) return failed(problem)
    const post = requests[loggedOutAt]
    if (!post) return failed('GET is refused, and leaves you signed in. Now log out, by POST.')
    const mistake =
      problemOfPost(signIn, post) ?? problemAfter(requests.slice(loggedOutAt + 1), sidOf(signIn))
    return mistake ? failed(mistake) : passed(everythingRight)
  },
}

const everythingRight =
  'GET got 405 and left you signed in. POST deleted the cookie, and the server refuses the old id.'

/** What is wrong with GET: it must be refused with the method that is allowed, and change nothing. */
function problemOfLink(requests: Evidence[], sid: string): string | null {
  const openedAt = requests.findLastIndex(isRequest('GET', ''))
  const link = requests[openedAt]
  if (!link) return 'Nobody has opened the link by GET between the login and the logout. Sign in anew first.'
  if (!brings(link, sidCookie, sid))
    return `GET came without the ${sidCookie} of this login, so it had nothing to end. Sign in anew.`
  if (link.status === 422) return `GET was answered with 422: ${link.answer ?? ''}`
  if (link.status !== 405) return `GET was answered with ${link.status}, not 405: a link can log you out.`
  const allowed = /Allow: (.*)$/.exec(link.answer ?? '')?.[1]?.split(/\s*,\s*/) ?? []
  if (!allowed.includes('POST') || allowed.includes('GET'))
    return `GET got 405, with the words “${link.answer ?? ''}”. The answer must have the header Allow: POST.`
  const look = requests.slice(openedAt + 1).findLast(isLook)
  if (!look) return 'GET got 405. Now look whether it left you signed in, before you log out.'
  if (!brings(look, sidCookie, sid) || look.answer !== 'Signed in as Ada.')
    return `GET got 405, but the look after it says: ${look.answer ?? 'nothing'}`
  return null
}

/** What is wrong with POST itself: it must go through, and its line must delete the cookie. */
function problemOfPost(signIn: Evidence, post: Evidence): string | null {
  if (!brings(post, sidCookie, sidOf(signIn)))
    return `POST came without the ${sidCookie} of this login, so it had nothing to end. Sign in anew.`
  if (post.status >= 400) return `POST was answered with ${post.status}: ${post.answer ?? ''}`
  const jar = createCookieJar({ profile: 'rfc6265bis' })
  const at = ({ at }: Evidence, path: string) =>
    ({ url: `https://cookie-lab.test${exercisePath}${path}`, via: 'http', now: new Date(at) }) as const
  for (const line of signIn.lines) jar.receive(line, at(signIn, '/sign-in'))
  for (const line of post.lines) jar.receive(line, at(post, ''))
  const isLeft = jar.retrieve(at(post, '/look')).sent.some(({ name }) => name === sidCookie)
  if (!isLeft) return null
  const line = lastLine(post, sidCookie)
  return line
    ? `${sidCookie} stays: “${line}” does not delete it. The cookie’s path is ${exercisePath}.`
    : `${sidCookie} stays: no line of POST’s answer names it.`
}

/** What is wrong after POST: the old id, sent another way, must be refused. */
function problemAfter(requests: Evidence[], sid: string): string | null {
  const copy = requests.findLast(isRequest('GET', '/copy'))
  if (!copy) return 'POST deletes the cookie. Now send the copy: does the old id still open something?'
  if (!brings(copy, 'task_copy', sid))
    return 'The copy was sent without the id of this login. Sign in anew, and keep its task_copy.'
  if (copy.status !== 401)
    return `The cookie is deleted, and the old id still opens the session: “${copy.answer ?? ''}” The server has not ended it.`
  const look = requests.findLast(isLook)
  if (!look) return 'The old id is refused. Now look whether you are signed out.'
  if (look.answer !== 'Signed out.') return `The look after POST says: ${look.answer ?? 'nothing'}`
  return null
}

/** The id that a login gave out; '' where it gave none. */
function sidOf(signIn: Evidence): string {
  return valueSetBy(signIn, sidCookie) ?? ''
}
