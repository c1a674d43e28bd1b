import type { Check, Evidence, Verdict } from '../check.ts'
import { failed, notAttempted, passed } from '../verdict.ts'
import { valueBroughtBy } from './evidence-cookies.ts'

const exercise = '/lessons/protected/exercise'
const sessionCookie = 'diary_session'
/** From the diary's first page. */
const secret = 'third pot'

const doors = [
  { path: '/page', method: 'GET', name: 'the page' },
  { path: '/api', method: 'GET', name: 'the API' },
  { path: '/form', method: 'POST', name: 'the form’s handler' },
]
const tricks = ['/page/four-slashes', '/page/backslash', '/page/own-name']

/**
 * Three doors to one diary: each is open to a signed-in visitor and closed to a signed-out one, and the page leads to
 * the login with a `next` that stays on this site. Of each knock the newest counts; who is signed in is told by the
 * cookie that came.
 */
export const protectedDiary: Check = {
  client: 'any',
  judge(evidence): Verdict {
    const out = evidence.filter((knock) => !isSignedIn(knock))
    const inside = evidence.filter(isSignedIn)
    const newest = (knocks: readonly Evidence[], path: string, method: string) =>
      knocks.findLast((knock) => knock.path === path && knock.method === method)
    const expected = [
      ...doors.map((door) => ({
        knock: newest(out, door.path, door.method),
        what: `${door.name}, signed out`,
        problem: (knock: Evidence) => whyOpen(knock, door.name),
      })),
      ...tricks.map((path) => ({
        knock: newest(out, path, 'GET'),
        what: `${path}, signed out`,
        problem: (knock: Evidence) => whyOpen(knock, path),
      })),
      ...doors.map((door) => ({
        knock: newest(inside, door.path, door.method),
        what: `${door.name}, signed in`,
        problem: (knock: Evidence) => whyClosed(knock, door.name),
      })),
    ]
    if (expected.every(({ knock }) => !knock)) return notAttempted('Nobody has knocked yet.')
    for (const { knock, problem } of expected) {
      const because = knock && problem(knock)
      if (because) return failed(because)
    }
    const missing = expected.flatMap(({ knock, what }) => (knock ? [] : [what]))
    if (missing.length > 0) return failed(`So far so good. Not tried yet: ${missing.join('; ')}.`)
    return passed(
      'Signed out: the API and the form’s handler answered 401, and the page led to the login with a next that stays here, three hostile ones included. Signed in: all three were open.',
    )
  },
}

function isSignedIn(knock: Evidence): boolean {
  return Boolean(valueBroughtBy(knock, sessionCookie))
}

/** Why a door is not closed as it should be to a signed-out visitor; null: it is. */
function whyOpen({ path, status, answer }: Evidence, name: string): string | null {
  const said = answer ?? ''
  if (status === 422) return `${capital(name)} could not be answered. ${said}`
  if (said.includes(secret)) return `${capital(name)} gave the diary to a signed-out visitor.`
  if (status < 300) return `${capital(name)} answered a signed-out visitor with ${status}.`
  if (path.startsWith('/page')) return whyLost(path, status, said)
  if (status !== 401)
    return `${capital(name)} answered a signed-out visitor with ${status}, not 401${status === 303 ? ': a script follows it, and takes the login form for an answer' : ''}.`
  return isError(said) ? null : `${capital(name)} answered 401, but not with JSON that has an error.`
}

/** Why the page does not lead to the login, or leads away after it; null: all is well. */
function whyLost(path: string, status: number, said: string): string | null {
  if (status !== 303)
    return `The page answered a signed-out visitor with ${status}, not 303: nobody is led to the login.`
  const location = /^Location: (\S+)$/m.exec(said)?.[1]
  const login = location === undefined ? null : URL.parse(location, site)
  if (login?.origin !== site || login.pathname !== `${exercise}/login`)
    return `The page answered 303, but not with ${exercise}/login: ${location ?? 'no Location'}.`
  const next = login.searchParams.get('next') ?? ''
  const end = URL.parse(next, site)
  if (end?.origin !== site)
    return `${path} led to the login with next=${next}, and from there to ${end?.host || 'no address'}.`
  if (path === '/page' && end.pathname !== `${exercise}/page`)
    return `The page led to the login with next=${next}, and not back to ${exercise}/page.`
  return null
}

function whyClosed({ status, answer, path }: Evidence, name: string): string | null {
  if (status !== 200) return `${capital(name)} answered a signed-in visitor with ${status}. ${answer ?? ''}`
  const isGiven = path === '/form' || answer?.includes(secret)
  return isGiven ? null : `${capital(name)} answered a signed-in visitor without the diary.`
}

function isError(said: string): boolean {
  try {
    const body: unknown = JSON.parse(said)
    return typeof body === 'object' && body !== null && 'error' in body
  } catch {
    return false
  }
}

function capital(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1)
}

/** Any site will do, to resolve an address as a browser on it would. */
const site = 'https://cookie-lab.test'
