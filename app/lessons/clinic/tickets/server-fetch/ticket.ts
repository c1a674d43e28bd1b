import { judgeRoundTrip } from '../../round-trip'
import type { Ticket } from '../../ticket'

export const serverFetch: Ticket = {
  name: 'server-fetch',
  title: 'The backend sets the cookie, but the browser never has it',
  report:
    'My Next.js code calls our backend with fetch. I log what comes back: Set-Cookie is there. When I call the backend from the browser it works. From the server nothing is ever set.',
  threads: ['https://github.com/vercel/next.js/issues/52799'],
  acts: [
    {
      label: 'Log in',
      requests: [{ method: 'POST', path: '/lessons/clinic/tickets/server-fetch/{endpoint}' }],
    },
    {
      label: 'Read the letters',
      requests: [{ method: 'GET', path: '/lessons/clinic/tickets/server-fetch/{endpoint}' }],
    },
  ],
  wire: ['/lessons/clinic/tickets/server-fetch/{endpoint}'],
  diagnoses: [
    {
      text: 'HttpOnly keeps the cookie from the page.',
      because:
        'HttpOnly hides a cookie from scripts, and it still travels. On this wire there is no line at all.',
    },
    {
      text: 'The browser refuses a cookie of another host.',
      because: 'It would have to get the line first. The answer that reached the browser has none.',
    },
    {
      text: 'The line was sent to whoever asked the backend: to the Next.js server.',
      because:
        'Two conversations: browser and Next.js, Next.js and backend. A Set-Cookie line of the second one goes to the server, and a server’s fetch has no jar. Nobody sends it on.',
    },
    {
      text: 'The letters are asked for too early.',
      because: 'Wait as long as you like and ask again: no line has crossed, so no cookie will come.',
    },
  ],
  cause: 2,
  repair:
    'The server sends the cookie on in its own answer. It names the attributes anew: the backend’s Path and Domain are those of another host.',
  regression: (evidence) =>
    judgeRoundTrip(evidence, {
      cookie: 'backend_sid',
      set: '/tickets/server-fetch/fixed',
      ask: '/tickets/server-fetch/fixed',
    }),
}
