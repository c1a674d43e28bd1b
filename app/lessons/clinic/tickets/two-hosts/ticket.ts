import { judgeRoundTrip } from '../../round-trip'
import type { Ticket } from '../../ticket'

export const twoHosts: Ticket = {
  name: 'two-hosts',
  title: 'Login says 200, and the next request 401',
  report:
    'Everything runs on my computer. The login answers 200. The board, which opens after it, says 401 and asks me to log in. If I type the board’s address myself it sometimes works.',
  threads: [
    'https://github.com/topoteretes/cognee/issues/4582',
    'https://github.com/expressjs/session/issues/374',
  ],
  acts: [
    { label: 'Log in', requests: [{ method: 'POST', path: '/lessons/clinic/tickets/two-hosts/{endpoint}' }] },
  ],
  visits: [{ label: 'Open the board', path: '/lessons/clinic/tickets/two-hosts/{endpoint}' }],
  wire: [
    '/lessons/clinic/tickets/two-hosts/{endpoint}',
    '/lessons/clinic/tickets/two-hosts/board',
    '/other-site/board',
  ],
  diagnoses: [
    {
      text: 'The session is kept in the memory of another process.',
      because: 'The board was asked without board_sid. No server could have found a session by it.',
    },
    {
      text: 'The cookie was set on another host name than the board has.',
      because:
        'The login’s line has no Domain, so the cookie belongs to the host that sent it, and to no other. Look at the board’s address: to a computer localhost and 127.0.0.1 are one, to a browser two. Ports would not matter.',
    },
    {
      text: 'fetch leaves cookies out unless it is told credentials: "include".',
      because:
        'True for a fetch to another origin, and a common cause. But the board is no fetch: you opened it as a page, and there is no such option for a page.',
    },
    {
      text: 'HttpOnly keeps the board from seeing the cookie.',
      because: 'HttpOnly keeps scripts from it. Servers get it.',
    },
  ],
  cause: 1,
  repair:
    'One name for all of it: the login leads to a path, so that the browser stays on the host where it is. Domain would not help: no cookie can be for localhost and 127.0.0.1.',
  regression: (evidence) =>
    judgeRoundTrip(evidence, {
      cookie: 'board_sid',
      set: '/tickets/two-hosts/fixed',
      ask: '/tickets/two-hosts/board',
    }),
}
