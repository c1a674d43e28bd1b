import type { Evidence, Verdict } from '@/lib/course/check'
import { brings, lastLine, valueBroughtBy, valueSetBy } from '@/lib/course/checks/evidence-cookies'
import { isRequest } from '@/lib/course/checks/evidence-rounds'
import { failed, notAttempted, passed } from '@/lib/course/verdict'
import type { Ticket } from '../../ticket'

export const refusedDeletion: Ticket = {
  name: 'refused-deletion',
  title: 'Deleting stopped working, and nothing changed on our side',
  report:
    'Our video player runs on other people’s pages, so its cookie has SameSite=None. Since the browsers’ update, users press “Forget me”, the server says it is done, and the player still knows them.',
  threads: [
    'https://github.com/pallets/werkzeug/pull/1889',
    'https://github.com/maxcountryman/flask-login/issues/683',
  ],
  acts: [
    {
      label: 'Start the player',
      requests: [{ method: 'POST', path: '/lessons/clinic/tickets/refused-deletion/player' }],
    },
    {
      label: 'Forget me',
      requests: [{ method: 'POST', path: '/lessons/clinic/tickets/refused-deletion/{endpoint}' }],
    },
    { label: 'Look', requests: [{ method: 'GET', path: '/lessons/clinic/tickets/refused-deletion/player' }] },
  ],
  wire: [
    '/lessons/clinic/tickets/refused-deletion/player',
    '/lessons/clinic/tickets/refused-deletion/{endpoint}',
  ],
  diagnoses: [
    {
      text: 'The deletion names another path.',
      because: 'Compare the two lines: name and Path are the same. The lesson on deleting has that mistake.',
    },
    {
      text: 'The deletion has no time that is over.',
      because: 'It has one: Expires lies in 1970. If the browser took the line, the cookie would be gone.',
    },
    {
      text: 'The browser refuses the deletion itself: SameSite=None without Secure.',
      because:
        'A deletion is a Set-Cookie line, and it must be a line that the browser takes. With SameSite=None it must say Secure too. Refused, it deletes nothing.',
    },
    {
      text: 'The player sets the cookie anew when you look.',
      because: 'The answer to “Look” has no Set-Cookie line.',
    },
  ],
  cause: 2,
  repair:
    'The deletion says Secure, as the line did that set the cookie. Werkzeug’s delete_cookie() learned to do so in this thread.',
  regression,
}

function regression(evidence: readonly Evidence[]): Verdict {
  const forgotAt = evidence.findLastIndex(isRequest('POST', '/tickets/refused-deletion/fixed'))
  if (forgotAt === -1) return notAttempted('The repaired flow has not been run yet.')
  const before = evidence.slice(0, forgotAt).findLast(isRequest('POST', '/tickets/refused-deletion/player'))
  const player = before && valueSetBy(before, 'player')
  if (player === undefined)
    return failed('First start the player: without a cookie there is nothing to delete.')
  const forgetting = evidence[forgotAt]
  if (!forgetting || !brings(forgetting, 'player', player))
    return failed(
      '“Forget me” came without the player’s cookie, so nothing shows that there was one to delete.',
    )
  if (lastLine(forgetting, 'player') === undefined)
    return failed('“Forget me” was answered without a line for player.')
  const look = evidence.slice(forgotAt + 1).findLast(isRequest('GET', '/tickets/refused-deletion/player'))
  if (!look) return failed('It is forgotten, says the server. Now look.')
  if (valueBroughtBy(look, 'player') !== undefined) return failed('The look after it still brought player.')
  return passed('The player’s cookie came with “Forget me”, and with no request after it.')
}
