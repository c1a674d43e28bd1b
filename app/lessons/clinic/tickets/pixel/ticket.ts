import { judgeEmbedded } from '../../judge-embedded'
import type { Ticket } from '../../ticket'

export const pixel: Ticket = {
  name: 'pixel',
  title: 'Every visit is the first one',
  report:
    'We count the visits of a newspaper’s readers with a picture from our own host. The cookie has SameSite=None and Secure, as everybody says. For some readers the counter stays at one.',
  threads: ['https://github.com/privacysandbox/privacy-sandbox-dev-support/issues/126'],
  visits: [{ label: 'Open the newspaper on the other site', path: '/lessons/clinic/visit/pixel/{endpoint}' }],
  wire: ['/lessons/clinic/tickets/pixel/{endpoint}'],
  diagnoses: [
    {
      text: 'The readers’ browsers block third-party cookies, and this one is not Partitioned.',
      because:
        'The line is without fault, and is dropped all the same: these browsers keep no cookies for guests in another site’s page, unless they are Partitioned. The prediction on the wire knows the rules of cookies, not your browser’s settings.',
    },
    {
      text: 'A picture cannot set a cookie.',
      because: 'Any answer can. Where third-party cookies are allowed this one counts to two.',
    },
    {
      text: 'SameSite=None without Secure is refused.',
      because: 'True, but the line has both.',
    },
    {
      text: 'The browser shows the picture from its cache.',
      because: 'The wire has a new request for each visit, and the answer says no-store.',
    },
  ],
  cause: 0,
  repair:
    'Partitioned: the cookie is kept in a jar for this newspaper alone. The counter works here, and a visit to another newspaper starts at one again: nobody can be followed from site to site.',
  regression: (evidence) => judgeEmbedded(evidence, { cookie: 'pixel_visits', path: '/tickets/pixel/fixed' }),
}
