import type { Evidence, Verdict } from '@/lib/course/check'
import { valueBroughtBy, valueSetBy } from '@/lib/course/checks/evidence-cookies'
import { isRequest } from '@/lib/course/checks/evidence-rounds'
import { failed, notAttempted, passed } from '@/lib/course/verdict'
import type { Ticket } from '../../ticket'

export const twins: Ticket = {
  name: 'twins',
  title: 'I set the cookie, and the old value comes back',
  report:
    'I call set in one place only. For new visitors it works. Some who were here last year choose another language, and the page stays in the old one. I see two entries of one name.',
  threads: [
    'https://github.com/js-cookie/js-cookie/issues/98',
    'https://github.com/whatwg/cookiestore/issues/55',
  ],
  acts: [
    {
      label: 'Choose English, last year',
      requests: [{ method: 'POST', path: '/lessons/clinic/tickets/twins/last-year' }],
    },
    {
      label: 'Choose Deutsch',
      requests: [{ method: 'POST', path: '/lessons/clinic/tickets/twins/{endpoint}' }],
    },
    {
      label: 'Open the page',
      requests: [{ method: 'GET', path: '/lessons/clinic/tickets/twins/last-year' }],
    },
  ],
  wire: ['/lessons/clinic/tickets/twins/last-year', '/lessons/clinic/tickets/twins/{endpoint}'],
  diagnoses: [
    {
      text: 'Both cookies are there, under one name, and the server reads the old one.',
      because:
        'Name, domain and path together make a cookie. Last year it was set with another Path, so the new line made a second one beside it. Both come, the longer path first. Next.js reads the last one, Flask the first: one of the two is always wrong.',
    },
    {
      text: 'The browser refuses the new line.',
      because: 'It is stored: the last request brings it, beside the old one.',
    },
    {
      text: 'The page is answered from a cache.',
      because: 'The wire shows the request and its answer: this server was asked, and said so itself.',
    },
    {
      text: 'The old cookie must end before a new one can be set.',
      because: 'A line with the same name, domain and path replaces a cookie at any time.',
    },
  ],
  cause: 0,
  repair:
    'Set it where it was set before: the same Path replaces the old cookie. To move it, delete the one at the old Path too.',
  regression,
}

/** Which of two is read depends on the server: so none that comes may be the old one. */
function regression(evidence: readonly Evidence[]): Verdict {
  const choseAt = evidence.findLastIndex(isRequest('POST', '/tickets/twins/fixed'))
  const choice = evidence[choseAt]
  if (!choice) return notAttempted('The repaired flow has not been run yet.')
  const wasHere = evidence.slice(0, choseAt).some(isRequest('POST', '/tickets/twins/last-year'))
  if (!wasHere)
    return failed('First choose English, as last year: without the old cookie there is nothing to repair.')
  const chosen = valueSetBy(choice, 'twin_lang')
  if (chosen === undefined) return failed('The choice was answered without a line for twin_lang.')
  const page = evidence.slice(choseAt + 1).findLast(isRequest('GET', '/tickets/twins/last-year'))
  if (!page) return failed('Deutsch is chosen. Now open the page.')
  if (valueBroughtBy(page, 'twin_lang') === undefined)
    return failed('The page was asked for without twin_lang.')
  const old = page.cookies.find(({ name, value }) => name === 'twin_lang' && value !== chosen)
  if (old) return failed(`The page was asked for with twin_lang=${old.value ?? '…'} too.`)
  return passed('The new choice replaced the old cookie: the next request brought it, and no other.')
}
