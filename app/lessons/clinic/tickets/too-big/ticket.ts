import { judgeRoundTrip } from '../../round-trip'
import type { Ticket } from '../../ticket'

export const tooBig: Ticket = {
  name: 'too-big',
  title: 'I log in, and I am on the login page again',
  report:
    'When I try to log in I loop on the login screen. The server says that all is well. My colleague, who is in fewer groups, gets in.',
  threads: [
    'https://github.com/canonical/charmhub.io/issues/888',
    'https://github.com/vvo/iron-session/issues/101',
  ],
  acts: [
    { label: 'Log in', requests: [{ method: 'POST', path: '/lessons/clinic/tickets/too-big/{endpoint}' }] },
    {
      label: 'Open my page',
      requests: [{ method: 'GET', path: '/lessons/clinic/tickets/too-big/{endpoint}' }],
    },
  ],
  wire: ['/lessons/clinic/tickets/too-big/{endpoint}'],
  diagnoses: [
    {
      text: 'The login does not answer with a cookie.',
      because: 'It does: look at its answer. There is a Set-Cookie line, and a very long one.',
    },
    {
      text: 'The browser drops the cookie without a word: it is too big.',
      because:
        'Name and value may have 4096 bytes together. This line has more, so the next request comes without it. The server is told nothing.',
    },
    {
      text: 'The cookie’s Path leads elsewhere.',
      because: 'The Path of the line is the very address that is asked next. It would fit.',
    },
    {
      text: 'The server reads another name than it sets.',
      because:
        'Both are called profile. And the next request brings no cookie of any name that the server could misread.',
    },
  ],
  cause: 1,
  repair:
    'What the server knows stays on the server. The cookie carries an id of some thirty bytes, and it does not grow with the user.',
  regression: (evidence) =>
    judgeRoundTrip(evidence, {
      cookie: 'profile',
      set: '/tickets/too-big/fixed',
      ask: '/tickets/too-big/fixed',
    }),
}
