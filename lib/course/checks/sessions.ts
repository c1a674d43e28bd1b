import type { Check, Evidence, Verdict } from '../check.ts'
import { failed, notAttempted, passed } from '../verdict.ts'
import { valueBroughtBy, valueSetBy } from './evidence-cookies.ts'

const cookieName = 'checkout'
const clean = 'This session holds: basket=tea, username=Ada'

/** A one-time code leaves the session when it is used, and a seal that does not open is refused by its reason. */
export const sessions: Check = {
  client: 'any',
  judge(evidence) {
    if (evidence.length === 0) return notAttempted('Nothing has crossed yet: get a code.')
    return (
      judgeUse(evidence) ??
      judgeFlip(evidence) ??
      judgeRotation(evidence) ??
      passed('The next request brought a session without its code, and each seal that failed was named.')
    )
  },
}

function judgeUse(evidence: readonly Evidence[]): Verdict | null {
  const fresh = valuesSetBy(evidence.filter(({ path }) => path === '/start'))
  const use = evidence.findLast((each) => isUse(each) && fresh.has(cookieOf(each)))
  if (!use) return failed('No session with a code in it has been used yet: get a code, then use it.')
  const [value] = valuesSetBy([use])
  if (value === undefined) return failed(`Using the code set no ${cookieName}: “${use.answer ?? ''}”.`)
  const look = evidence.findLast((each) => isLook(each) && cookieOf(each) === value)
  if (!look) return failed('The code was used. Look at what the session holds now.')
  if (look.answer === clean) return null
  const isKept = /\bcode=/.test(look.answer ?? '')
  const why = isKept
    ? 'the code is still in it'
    : 'basket and username shall stay as they are, and nothing else'
  return failed(`After the code was used, a request brought “${look.answer ?? ''}”: ${why}.`)
}

function judgeFlip(evidence: readonly Evidence[]): Verdict | null {
  const changed = valuesSetBy(evidence.filter(({ path }) => path === '/flip'))
  if (changed.size === 0) return failed('The code is out. Now change one byte, and look.')
  const look = evidence.findLast((each) => isLook(each) && changed.has(cookieOf(each)))
  if (!look) return failed('One byte was changed. Look at what the server says to it.')
  return names(look, 'invalid', 'unknown-password')
    ? null
    : failed(`A seal with a changed byte was answered “${look.answer ?? ''}”: its reason is “invalid”.`)
}

function judgeRotation(evidence: readonly Evidence[]): Verdict | null {
  const rotation = evidence.findLastIndex(({ method, path }) => method === 'POST' && path === '/rotate')
  if (rotation === -1) return failed('The changed byte is named. Now replace the secret, and look.')
  const before = evidence.slice(0, rotation)
  const old = valuesSetBy(before.filter((each) => each.path === '/start' || isUse(each)))
  const look = evidence.slice(rotation).findLast((each) => isLook(each) && old.has(cookieOf(each)))
  if (!look) return failed('The secret is another. Look with a seal of the old one: get a code before.')
  return names(look, 'unknown-password', 'invalid')
    ? null
    : failed(
        `A seal of a secret that is gone was answered “${look.answer ?? ''}”: its reason is “unknown-password”.`,
      )
}

function names({ answer }: Evidence, reason: string, other: string): boolean {
  return answer !== null && answer.includes(reason) && !answer.includes(other)
}

function isUse({ method, path }: Evidence): boolean {
  return method === 'POST' && path === ''
}

function isLook({ method, path }: Evidence): boolean {
  return method === 'GET' && path === ''
}

/** The value that came; undefined for none, and for one that this app never sent. */
function cookieOf(request: Evidence): string | undefined {
  return valueBroughtBy(request, cookieName) ?? undefined
}

function valuesSetBy(exchanges: readonly Evidence[]): ReadonlySet<string | undefined> {
  return new Set(exchanges.map((each) => valueSetBy(each, cookieName)).filter(Boolean))
}
