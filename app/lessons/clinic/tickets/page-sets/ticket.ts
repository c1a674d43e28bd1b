import { judgeRoundTrip } from '../../round-trip'
import type { Ticket } from '../../ticket'

export const pageSets: Ticket = {
  name: 'page-sets',
  title: 'cookies().set() throws when the page sets it',
  report:
    'I only want to count visits. The page reads the cookie, adds one, and calls cookies().set(). It says “Cookies can only be modified in a Server Action or Route Handler”. Reading works.',
  threads: [
    'https://github.com/vercel/next.js/issues/51875',
    'https://github.com/vercel/next.js/issues/81570',
  ],
  visits: [{ label: 'Open the page', path: '/lessons/clinic/visit/page-sets/{endpoint}' }],
  wire: ['/lessons/clinic/tickets/page-sets', '/lessons/clinic/visits-page', '/lessons/clinic/counted-page'],
  diagnoses: [
    {
      text: 'cookies() must be awaited.',
      because: 'The page awaits it: the reading works. It is the setting that Next.js refuses.',
    },
    {
      text: 'The browser refuses the cookie’s Path.',
      because: 'No browser was asked: the answer has no Set-Cookie line. The error comes from the server.',
    },
    {
      text: 'The page is prefetched, and a prefetch may set nothing.',
      because: 'You opened the page yourself: the wire shows a page, not a prefetch.',
    },
    {
      text: 'A page is made while it is being sent: its headers have left already.',
      because:
        'Set-Cookie is a header, and headers go first. Next.js sends a page in pieces, so while it makes one there is no place left for a line. An answer that is made before it is sent can set one.',
    },
  ],
  cause: 3,
  repair:
    'A form posts to a route handler. That one answers with the line and leads back to the page, which only reads. A Server Action would do as well.',
  files: {
    broken: 'app/lessons/clinic/visits-page/page.tsx',
    fixed: 'app/lessons/clinic/counted-page/page.tsx',
  },
  regression: (evidence) =>
    judgeRoundTrip(evidence, {
      cookie: 'page_visits',
      set: '/tickets/page-sets/fixed',
      ask: '/counted-page',
    }),
}
