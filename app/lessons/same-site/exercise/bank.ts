import 'server-only'
import type { LabSession } from '@/lib/course/lab-sessions'
import { getEnv } from '@/lib/env'

type Action = 'sign-in' | 'account' | 'transfer'

/** What a request asks of the bank, and what it says of itself. */
export function askOf({ url, method, headers }: Request) {
  const last = new URL(url).pathname.split('/').at(-1)
  const action: Action = last === 'sign-in' || last === 'transfer' ? last : 'account'
  return {
    action,
    method,
    origin: headers.get('origin'),
    site: headers.get('sec-fetch-site'),
    ownOrigin: getEnv().APP_ORIGIN,
  }
}

export function welcome(): Response {
  return new Response('You are signed in as Ada.')
}

/** The page to which the link in the e-mail leads. */
export function showAccount(request: Request, session: LabSession | null): Response {
  const text = session ? `Signed in as ${session.username}.` : 'Please log in to see your account.'
  return answer(request, session ? 200 : 401, text)
}

export function payOrAskToLogIn(request: Request, session: LabSession | null): Response {
  const text = session ? `The bank pays from ${session.username}’s account.` : 'Nobody is signed in.'
  return answer(request, session ? 200 : 401, text)
}

export function refuse(request: Request, session: LabSession | null): Response {
  return answer(request, 403, `Refused. ${session ? 'The cookie came.' : 'No cookie came.'}`)
}

/** Where the tab goes on after an attack that its page has made by itself. */
const nextOf: Record<string, string> = {
  form: '/lessons/same-site/go/prize?to=exercise&auto=form',
  mail: '/lessons/same-site/go/mail?to=exercise&auto=link',
}

/** The check reads what the server has noted: no expression of a learner writes it. */
function answer(request: Request, status: number, text: string): Response {
  const { method, site, origin, ownOrigin } = askOf(request)
  const isForeign = site === null ? origin !== null && origin !== ownOrigin : site === 'cross-site'
  const note = `The server notes: ${method} from ${isForeign ? 'another site' : 'this site'}.`
  const next = nextOf[new URL(request.url).searchParams.get('then') ?? '']
  const headers = new Headers(next ? { refresh: `1;url=${next}` } : {})
  return new Response(`${note}\n${text}`, { status, headers })
}
