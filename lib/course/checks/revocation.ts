import type { Check, Evidence, Verdict } from '../check.ts'
import { failed, notAttempted, passed } from '../verdict.ts'
import { brings, valueSetBy } from './evidence-cookies.ts'
import { isRequest, newestRound } from './evidence-rounds.ts'

const allDevices = 'Signed in: Grace on the laptop (this one), Grace on the phone, Grace on the tablet'
const laptopAlone = 'Signed in: Grace on the laptop (this one)'
const isSignIn = isRequest('POST', '/sign-in')
const isList = isRequest('GET', '')
const isForOthers = isRequest('POST', '')
const isOfTablet = isRequest('POST', '/revoke/tablet')

/**
 * Devices are listed, one is revoked, then all others. Only the answer to a session's own id counts: a client that
 * leaves its cookie out proves nothing. Whoever was not revoked must still be in, Alan too, whose id was sent. Then the
 * same with another device in a login of its own: no gap may know one by its name. Judged is the newest login of each
 * kind.
 */
export const revocation: Check = {
  client: 'any',
  judge(evidence): Verdict {
    const [signIn, ...requests] = newestRound(evidence, isSignIn, (round) => round.some(isRevocation))
    if (!signIn) return notAttempted('Nobody has signed in yet.')
    if (requests.length === 0) return notAttempted('Grace is signed in. Now list her devices.')
    const isOfPhone = (round: readonly Evidence[]) => round.some(isRevocation) && !round.some(isOfTablet)
    const problem =
      problemOfPhoneRound(newestRound(evidence, isSignIn, isOfPhone)) ??
      problemOfTabletRound(newestRound(evidence, isSignIn, (round) => round.some(isOfTablet)))
    return problem ? failed(problem) : passed(everythingRight)
  },
}

const everythingRight =
  'The phone was revoked alone, then all others: both old cookies got 401. Grace’s laptop and Alan are still in. So it was when the tablet came first.'

/** The login that gave out the ids; undefined: there was none. */
type SignIn = Evidence | undefined

function problemOfPhoneRound([signIn, ...requests]: Evidence[]): string | null {
  const others = requests.findLastIndex(isForOthers)
  const untilOthers = others < 0 ? requests : requests.slice(0, others)
  const phone = untilOthers.findLastIndex(isRequest('POST', '/revoke/phone'))
  const attempt = untilOthers.findLast(isRequest('POST', '/revoke/alan'))
  return (
    problemOfList(phone < 0 ? untilOthers : untilOthers.slice(0, phone), signIn) ??
    problemOfDevice('phone', untilOthers[phone], untilOthers.slice(phone + 1), signIn) ??
    problemOfAttempt(attempt, signIn) ??
    problemOfOthers('tablet', requests[others], requests.slice(others + 1), signIn) ??
    problemOfLastList(requests.slice(others + 1), signIn) ??
    problemOfAlan([attempt, requests[others]], requests.slice(others + 1), signIn)
  )
}

/** What is wrong with the buttons, where another device is signed out first than the gaps may have been written for. */
function problemOfTabletRound([signIn, ...requests]: Evidence[]): string | null {
  const tablet = requests.findLastIndex(isOfTablet)
  if (tablet < 0) return 'One login is right. Now sign in anew, and sign the tablet out first.'
  const others = requests.findIndex((each, index) => index > tablet && isForOthers(each))
  const untilOthers = others < 0 ? requests : requests.slice(0, others)
  return (
    problemOfDevice('tablet', requests[tablet], untilOthers.slice(tablet + 1), signIn) ??
    problemOfOthers('phone', requests[others], requests.slice(others + 1), signIn)
  )
}

function problemOfList(requests: Evidence[], signIn: SignIn): string | null {
  const list = requests.findLast(isList)
  if (!list) return 'Nobody has listed the devices before one was signed out. Sign in anew, then list them.'
  if (!bringsSid(list, 'task_laptop', signIn)) return lacks('The list was asked for', 'task_laptop')
  if (list.status === 200 && list.answer === allDevices) return null
  if (list.answer?.includes('Alan')) return `The list says “${list.answer}”: Grace sees a device of Alan’s.`
  return `The list says “${list.answer ?? ''}”. It shall be “${allDevices}”.`
}

/** What is wrong with one device's button: its session must end, and no other. */
function problemOfDevice(
  device: 'phone' | 'tablet',
  post: Evidence | undefined,
  after: Evidence[],
  signIn: SignIn,
): string | null {
  if (!post) return `The list is right. Now sign the ${device} out.`
  if (!bringsSid(post, 'task_laptop', signIn)) return lacks(`The ${device} was signed out`, 'task_laptop')
  const other = device === 'phone' ? 'tablet' : 'phone'
  return (
    problemOfAnswer(post) ??
    problemOfCookie(device, after, signIn, { isIn: false, said: post.answer }) ??
    problemOfCookie(other, after, signIn, { isIn: true, said: post.answer })
  )
}

/** What is wrong with the try to end somebody else's session; whether it did is seen at the end. */
function problemOfAttempt(attempt: Evidence | undefined, signIn: SignIn): string | null {
  if (!attempt) return 'The phone is out alone. Now send Alan’s id, before you sign out everywhere else.'
  if (!bringsSid(attempt, 'task_laptop', signIn)) return lacks('Alan’s id was sent', 'task_laptop')
  return problemOfAnswer(attempt)
}

/** What is wrong with the button for all others. @param device that was still in until then */
function problemOfOthers(
  device: 'phone' | 'tablet',
  post: Evidence | undefined,
  after: Evidence[],
  signIn: SignIn,
): string | null {
  if (!post) return 'One device can be revoked. Now sign out everywhere else.'
  if (!bringsSid(post, 'task_laptop', signIn)) return lacks('“Everywhere else” was sent', 'task_laptop')
  return problemOfAnswer(post) ?? problemOfCookie(device, after, signIn, { isIn: false, said: post.answer })
}

/** The laptop itself must still be in. */
function problemOfLastList(after: Evidence[], signIn: SignIn): string | null {
  const list = after.findLast(isList)
  if (!list) return 'The tablet’s cookie is refused. Now list the devices again.'
  if (!bringsSid(list, 'task_laptop', signIn)) return lacks('The last list was asked for', 'task_laptop')
  if (list.answer !== laptopAlone)
    return `After “everywhere else” the laptop asked for the list, and got ${list.status}: “${list.answer ?? ''}”. It shall be “${laptopAlone}”.`
  return null
}

/** Alan must still be in, whatever Grace has pressed. @param posts one of them has ended Alan's session, if it is ended */
function problemOfAlan(posts: (Evidence | undefined)[], after: Evidence[], signIn: SignIn): string | null {
  const said = posts.findLast((post) => post?.answer?.includes('Alan')) ?? posts.at(-1)
  return problemOfCookie('alan', after, signIn, { isIn: true, said: said?.answer ?? null })
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
  signIn: SignIn,
  { isIn, said }: { isIn: boolean; said: string | null },
): string | null {
  const sent = after.findLast(isRequest('GET', `/as/${device}`))
  const owner = owners[device]
  if (!sent) return `The answer was “${said ?? ''}”. Now send ${owner} cookie: what does it open?`
  if (!bringsSid(sent, `task_${device}`, signIn)) return lacks('The request was sent', `task_${device}`)
  if (sent.status === (isIn ? 200 : 401)) return null
  return isIn
    ? `The answer was “${said ?? ''}”, and then ${owner} cookie got ${sent.status}: it shall still be signed in.`
    : `The answer was “${said ?? ''}”, and ${owner} cookie is still in: “${sent.answer ?? ''}”`
}

function lacks(what: string, cookie: string): string {
  return `${what} without the ${cookie} of this login. Sign in anew.`
}

function bringsSid(request: Evidence, wanted: string, signIn: SignIn): boolean {
  return brings(request, wanted, signIn && valueSetBy(signIn, wanted))
}

function isRevocation(exchange: Evidence): boolean {
  return isForOthers(exchange) || (exchange.method === 'POST' && exchange.path.startsWith('/revoke/'))
}
