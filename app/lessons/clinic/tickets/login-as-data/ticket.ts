import type { Evidence, Verdict } from '@/lib/course/check'
import { brings, valueBroughtBy, valueSetBy } from '@/lib/course/checks/evidence-cookies'
import { isRequest } from '@/lib/course/checks/evidence-rounds'
import { failed, notAttempted, passed } from '@/lib/course/verdict'
import type { Ticket } from '../../ticket'

const address = '/tickets/login-as-data/fixed'

export const loginAsData: Ticket = {
  name: 'login-as-data',
  title: 'After lunch: “Unexpected token <” in place of my basket',
  report:
    'Our page asks the API for the basket. While I am signed in it works. When the session is over I expect a 401 and get 200, with the HTML of the login page, and JSON.parse fails.',
  threads: [
    'https://github.com/nextauthjs/next-auth/issues/13102',
    'https://github.com/vercel/next.js/issues/95851',
  ],
  acts: [
    {
      label: 'Ask for the basket',
      requests: [{ method: 'GET', path: '/lessons/clinic/tickets/login-as-data/{endpoint}' }],
    },
    {
      label: 'Log in, for ten seconds',
      requests: [{ method: 'POST', path: '/lessons/clinic/tickets/login-as-data/{endpoint}' }],
    },
  ],
  wire: ['/lessons/clinic/tickets/login-as-data/{endpoint}', '/lessons/clinic/tickets/login-as-data/login'],
  diagnoses: [
    {
      text: 'The session cookie came, and the server mistook it for another.',
      because: 'Without a login no basket_sid comes: the server has nothing to mistake.',
    },
    {
      text: 'The API answers in HTML because a header Accept is missing.',
      because: 'This API looks at no Accept. Signed in, it answers JSON to the same request.',
    },
    {
      text: 'The API sends signed-out visitors to the login page; fetch follows, and finds 200 there.',
      because:
        'A redirect is for people. A script’s fetch follows it without a word and gets the login page, status 200. The answer to a script is 401.',
    },
    {
      text: 'The browser shows an old answer from its cache.',
      because: 'Two requests crossed just now: one answered with 303, and one for the login page.',
    },
  ],
  cause: 2,
  repair:
    'An API says 401 and leaves it to the page what to do. A page that a person opens may still be redirected.',
  regression,
}

function regression(evidence: readonly Evidence[]): Verdict {
  const asks = evidence.filter(isRequest('GET', address))
  if (asks.length === 0) return notAttempted('The repaired flow has not been run yet.')
  const signedOut = asks.findLast((ask) => valueBroughtBy(ask, 'basket_sid') === undefined)
  if (!signedOut)
    return failed('Nobody has asked signed out yet. The login ends after ten seconds: ask then.')
  if (signedOut.status !== 401)
    return failed(`Signed out, the API answered ${signedOut.status}. A script needs 401.`)
  const logInAt = evidence.findLastIndex(isRequest('POST', address))
  const logIn = evidence[logInAt]
  const sid = logIn && valueSetBy(logIn, 'basket_sid')
  if (sid === undefined) return failed('Signed out it is 401. Now log in, and ask again.')
  const signedIn = evidence
    .slice(logInAt)
    .filter(isRequest('GET', address))
    .findLast((ask) => brings(ask, 'basket_sid', sid))
  if (!signedIn)
    return failed('No request after the login has brought basket_sid. Ask within its ten seconds.')
  if (signedIn.status !== 200) return failed(`Signed in, the API answered ${signedIn.status}.`)
  return passed('Signed out the API answered 401, and signed in 200.')
}
