import type { Evidence, Verdict } from '@/lib/course/check'
import { failed, notAttempted, passed } from '@/lib/course/verdict'
import type { Ticket } from '../../ticket'
import { isRequest, lineFor, valueIn, valuesOf } from '../../wire-evidence'

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
      text: 'Two cookies of one name: the one with the longer path comes first, and is read.',
      because:
        'Name, domain and path together make a cookie. Last year it was set with another Path, so the new line made a second one beside it. Both come, and the server takes the first.',
    },
    {
      text: 'The browser refuses the new line.',
      because: 'It is stored: the last request brings it, in the second place.',
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

/** The twin of a broken try may still come: what counts is which one comes first, for that one is read. */
function regression(evidence: readonly Evidence[]): Verdict {
  const choseAt = evidence.findLastIndex(isRequest('POST', '/tickets/twins/fixed'))
  const choice = evidence[choseAt]
  if (!choice) return notAttempted('The repaired flow has not been run yet.')
  const old = evidence.slice(0, choseAt).findLast(isRequest('POST', '/tickets/twins/last-year'))
  if (!old)
    return failed('First choose English, as last year: without the old cookie there is nothing to repair.')
  const line = lineFor(choice, 'twin_lang')
  if (line === undefined) return failed('The choice was answered without a line for twin_lang.')
  const page = evidence.slice(choseAt + 1).findLast(isRequest('GET', '/tickets/twins/last-year'))
  if (!page) return failed('Deutsch is chosen. Now open the page.')
  const [first] = valuesOf(page, 'twin_lang')
  if (first === undefined) return failed('The page was asked for without twin_lang.')
  if (first !== valueIn(line))
    return failed(`The page was asked for with twin_lang=${first ?? '…'} in the first place.`)
  return passed('The new choice replaced the old cookie, and came first with the next request.')
}
