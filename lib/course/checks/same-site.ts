import type { Check, Evidence, Verdict } from '../check.ts'
import { failed, notAttempted, passed } from '../verdict.ts'
import { brings, hasAttribute, lastAttribute, lastLine, valueSetBy } from './evidence-cookies.ts'
import { isRequest, newestRound } from './evidence-rounds.ts'

const sidCookie = 'vault_sid'
const transferPath = '/transfer'

/**
 * Two locks and an open door: the session cookie says SameSite=Lax, the bank refuses whatever another site has caused,
 * and a link from there still finds the visitor signed in. Only the newest login counts after which another site came.
 */
export const sameSite: Check = {
  client: 'browser',
  judge(evidence): Verdict {
    const isSignIn = isRequest('POST', '/sign-in')
    const [signIn, ...requests] = newestRound(evidence, isSignIn, (round) => round.some(isAttack))
    if (!signIn) return notAttempted('Nobody has signed in at the bank yet.')
    // The first: the other site is not told what is wrong with a gap.
    const broken = [signIn, ...requests].find(({ status }) => status === 422)
    if (broken) return failed(`${broken.method} was answered with 422: ${broken.answer ?? ''}`)
    if (!requests.some(isAttack))
      return notAttempted('You are signed in, and the other site has not attacked since.')
    const problem =
      problemOfLine(signIn) ??
      problemOfOwnForm(signIn, requests) ??
      problemOfAttack(requests, 'GET', 'link') ??
      problemOfAttack(requests, 'POST', 'form') ??
      problemOfMail(signIn, requests)
    return problem ? failed(problem) : passed(everythingRight)
  },
}

const everythingRight =
  'The cookie says SameSite=Lax. The bank refused the other site’s link and its form, paid your own rent, and the link in the e-mail found you signed in.'

/** What is wrong with the cookie's attributes. */
function problemOfLine(signIn: Evidence): string | null {
  const line = lastLine(signIn, sidCookie)
  if (!line)
    return `The login set no ${sidCookie}. It was answered with ${signIn.status}: ${signIn.answer ?? ''}`
  const given = lastAttribute(line, 'samesite') ?? ''
  const wrong = hasAttribute(line, 'samesite') ? sentences[given.toLowerCase()] : sentences.absent
  if (wrong) return `“${line}”: ${wrong}`
  if (given.toLowerCase() !== 'lax') return `“${line}”: no browser knows SameSite=${given}.`
  return hasAttribute(line, 'httponly')
    ? null
    : `“${line}”: a session cookie is HttpOnly, so that no script can read it.`
}

const sentences: Record<string, string> = {
  absent:
    'it has no SameSite. Each browser then does as it likes, and Chromium sends a new one with a form of any site.',
  none: 'None lets it go with every request that another site makes.',
  strict: 'Strict keeps it at home when somebody follows a link, the one in the e-mail too.',
}

/** The bank's own page must still be able to pay. */
function problemOfOwnForm(signIn: Evidence, requests: Evidence[]): string | null {
  const rent = requests.findLast(
    (exchange) => isRequest('POST', transferPath)(exchange) && isFrom(exchange, 'this site'),
  )
  if (!rent) return 'Nobody has paid the rent from the bank’s own page since the login.'
  if (!brings(rent, sidCookie, valueSetBy(signIn, sidCookie)))
    return `The rent came without the ${sidCookie} of this login.`
  return rent.status === 200
    ? null
    : `Your own rent was answered with ${rent.status}: ${wordsOf(rent)} The bank must pay when its own page asks.`
}

/** The attack must have been refused by the bank, not only have lacked a cookie. */
function problemOfAttack(requests: Evidence[], method: string, name: string): string | null {
  const attack = requests.findLast((exchange) => isAttack(exchange) && exchange.method === method)
  if (!attack) return `The other site has not attacked by ${name} since the login.`
  if (!attack.isBrowser) return `The attack by ${name} did not come from a browser.`
  if (attack.status === 403) return null
  if (attack.status === 200) return `The other site’s ${name} has paid: ${wordsOf(attack)}`
  if (attack.status === 401)
    return `The other site’s ${name} came without your cookie, and that alone has stopped it. The bank itself must refuse it, with 403.`
  return `The other site’s ${name} was answered with ${attack.status}, not with 403: ${wordsOf(attack)}`
}

/** The link in the e-mail must find the visitor signed in. */
function problemOfMail(signIn: Evidence, requests: Evidence[]): string | null {
  const visit = requests.findLast(
    (exchange) => isRequest('GET', '')(exchange) && isFrom(exchange, 'another site'),
  )
  if (!visit) return 'Both attacks are refused. Nobody has followed the link in the e-mail since the login.'
  if (!brings(visit, sidCookie, valueSetBy(signIn, sidCookie)))
    return `Both attacks are refused, but the link in the e-mail brought no ${sidCookie} of this login.`
  return visit.status === 200
    ? null
    : `The link in the e-mail was answered with ${visit.status}: ${wordsOf(visit)}`
}

function isAttack(exchange: Evidence): boolean {
  return exchange.path === transferPath && isFrom(exchange, 'another site')
}

/** Where a request came from, by what the server noted itself. */
function isFrom({ method, answer }: Evidence, where: 'this site' | 'another site'): boolean {
  return answer?.startsWith(`The server notes: ${method} from ${where}.\n`) === true
}

function wordsOf({ answer }: Evidence): string {
  return answer?.replace(/^The server notes: .*\n/, '') ?? ''
}
