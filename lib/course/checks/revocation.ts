import { effectiveCookieName, parseSetCookie } from '../../http/set-cookie.ts'
import type { Check, Evidence, Verdict } from '../check.ts'
import { failed, notAttempted, passed } from '../verdict.ts'

const allDevices = 'Signed in: Grace on the laptop (this one), Grace on the phone, Grace on the tablet'
const laptopAlone = 'Signed in: Grace on the laptop (this one)'

/**
 * Devices are listed, one is revoked, then all others. Only the answer to a session's own id counts: a client that
 * leaves its cookie out proves nothing. Whoever was not revoked must still be in, Alan too, whose id was sent. Judged
 * is the newest login after which something was revoked.
 */
export const revocation: Check = {
  client: 'any',
  judge(evidence): Verdict {
    const starts = evidence.flatMap((exchange, index) => (isSignIn(exchange) ? [index] : []))
    const rounds = starts.map((start, index) => evidence.slice(start, starts[index + 1]))
    const round = rounds.findLast((exchanges) => exchanges.some(isRevocation)) ?? rounds.at(-1)
    const [signIn, ...requests] = round ?? []
    if (!signIn) return notAttempted('Nobody has signed in yet.')
    if (requests.length === 0) return notAttempted('Grace is signed in. Now list her devices.')

    const sids = sidsOf(signIn)
    const others = requests.findLastIndex((each) => isRevocation(each) && each.path === '')
    const untilOthers = others < 0 ? requests : requests.slice(0, others)
    const phone = untilOthers.findLastIndex(
      ({ method, path }) => method === 'POST' && path === '/revoke/phone',
    )
    const attempt = untilOthers.findLast(({ method, path }) => method === 'POST' && path === '/revoke/alan')
    const problem =
      problemOfList(phone < 0 ? untilOthers : untilOthers.slice(0, phone), sids) ??
      problemOfPhone(untilOthers[phone], untilOthers.slice(phone + 1), sids) ??
      problemOfAttempt(attempt, sids) ??
      problemOfOthers(requests[others], requests.slice(others + 1), sids) ??
      problemOfAlan([attempt, requests[others]], requests.slice(others + 1), sids)
    return problem ? failed(problem) : passed(everythingRight)
  },
}

const everythingRight =
  'The phone was revoked alone, then all others: both old cookies got 401. Grace’s laptop and Alan are still in.'

type Sids = ReadonlyMap<string, string>

function problemOfList(requests: Evidence[], sids: Sids): string | null {
  const list = requests.findLast(isList)
  if (!list) return 'Nobody has listed the devices before one was signed out. Sign in anew, then list them.'
  if (!brings(list, 'task_laptop', sids)) return lacks('The list was asked for', 'task_laptop')
  if (list.status === 200 && list.answer === allDevices) return null
  if (list.answer?.includes('Alan')) return `The list says “${list.answer}”: Grace sees a device of Alan’s.`
  return `The list says “${list.answer ?? ''}”. It shall be “${allDevices}”.`
}

/** What is wrong with one device's button: its session must end, and no other. */
function problemOfPhone(post: Evidence | undefined, after: Evidence[], sids: Sids): string | null {
  if (!post) return 'The list is right. Now sign the phone out.'
  if (!brings(post, 'task_laptop', sids)) return lacks('The phone was signed out', 'task_laptop')
  return (
    problemOfAnswer(post) ??
    problemOfCookie('phone', after, sids, { isIn: false, said: post.answer }) ??
    problemOfCookie('tablet', after, sids, { isIn: true, said: post.answer })
  )
}

/** What is wrong with the try to end somebody else's session; whether it did is seen at the end. */
function problemOfAttempt(attempt: Evidence | undefined, sids: Sids): string | null {
  if (!attempt) return 'The phone is out alone. Now send Alan’s id, before you sign out everywhere else.'
  if (!brings(attempt, 'task_laptop', sids)) return lacks('Alan’s id was sent', 'task_laptop')
  return problemOfAnswer(attempt)
}

/** What is wrong with the button for all others: the laptop stays, and so do other people. */
function problemOfOthers(post: Evidence | undefined, after: Evidence[], sids: Sids): string | null {
  if (!post) return 'One device can be revoked. Now sign out everywhere else.'
  if (!brings(post, 'task_laptop', sids)) return lacks('“Everywhere else” was sent', 'task_laptop')
  const problem =
    problemOfAnswer(post) ?? problemOfCookie('tablet', after, sids, { isIn: false, said: post.answer })
  if (problem) return problem
  const list = after.findLast(isList)
  if (!list) return 'The tablet’s cookie is refused. Now list the devices again.'
  if (!brings(list, 'task_laptop', sids)) return lacks('The last list was asked for', 'task_laptop')
  if (list.answer !== laptopAlone)
    return `After “everywhere else” the laptop asked for the list, and got ${list.status}: “${list.answer ?? ''}”. It shall be “${laptopAlone}”.`
  return null
}

/** Alan must still be in, whatever Grace has pressed. @param posts one of them has ended Alan's session, if it is ended */
function problemOfAlan(posts: (Evidence | undefined)[], after: Evidence[], sids: Sids): string | null {
  const said = posts.findLast((post) => post?.answer?.includes('Alan')) ?? posts.at(-1)
  return problemOfCookie('alan', after, sids, { isIn: true, said: said?.answer ?? null })
}

function problemOfAnswer({ status, answer }: Evidence): string | null {
  return status < 400 ? null : `The button was answered with ${status}: ${answer ?? ''}`
}

const owners = { phone: 'the phone’s', tablet: 'the tablet’s', alan: 'Alan’s' }

/**
 * What a device's own cookie opens after a button was pressed.
 * @param isIn whether it shall still be signed in
 * @param said the answer to the button
 */
function problemOfCookie(
  device: keyof typeof owners,
  after: Evidence[],
  sids: Sids,
  { isIn, said }: { isIn: boolean; said: string | null },
): string | null {
  const sent = after.findLast(({ method, path }) => method === 'GET' && path === `/as/${device}`)
  const owner = owners[device]
  if (!sent) return `The answer was “${said ?? ''}”. Now send ${owner} cookie: what does it open?`
  if (!brings(sent, `task_${device}`, sids)) return lacks('The request was sent', `task_${device}`)
  if (sent.status === (isIn ? 200 : 401)) return null
  return isIn
    ? `The answer was “${said ?? ''}”, and then ${owner} cookie got ${sent.status}: it shall still be signed in.`
    : `The answer was “${said ?? ''}”, and ${owner} cookie is still in: “${sent.answer ?? ''}”`
}

function lacks(what: string, cookie: string): string {
  return `${what} without the ${cookie} of this login. Sign in anew.`
}

/** The ids that a login gave out, by the names of their cookies. */
function sidsOf({ lines }: Evidence): Sids {
  return new Map(lines.map((line) => [effectiveCookieName(line), parseSetCookie(line).value.text]))
}

function brings({ cookies }: Evidence, wanted: string, sids: Sids): boolean {
  const sid = sids.get(wanted)
  return Boolean(sid) && cookies.some(({ name, value }) => name === wanted && value === sid)
}

function isSignIn({ method, path }: Evidence): boolean {
  return method === 'POST' && path === '/sign-in'
}

function isRevocation({ method, path }: Evidence): boolean {
  return method === 'POST' && (path === '' || path.startsWith('/revoke/'))
}

function isList({ method, path }: Evidence): boolean {
  return method === 'GET' && path === ''
}
