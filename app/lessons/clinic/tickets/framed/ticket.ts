import { judgeEmbedded } from '../../judge-embedded'
import type { Ticket } from '../../ticket'

export const framed: Ticket = {
  name: 'framed',
  title: 'Signed out in the preview, signed in in a real tab',
  report:
    'I sign in to my app in the editor’s small browser. I reload, and am signed out. I copy the same address into a tab of its own, and there I stay signed in.',
  threads: [
    'https://github.com/codesandbox/codesandbox-client/issues/8232',
    'https://github.com/codesandbox/codesandbox-client/pull/8367',
  ],
  visits: [{ label: 'Open the editor on the other site', path: '/lessons/clinic/visit/framed/{endpoint}' }],
  wire: ['/lessons/clinic/tickets/framed/{endpoint}'],
  diagnoses: [
    {
      text: 'The reload of the preview empties the jar.',
      because:
        'A reload deletes no cookies. And this one was not stored before the reload either: no request has ever brought it.',
    },
    {
      text: 'The frame may run no scripts.',
      because: 'A Set-Cookie line needs no script.',
    },
    {
      text: 'The server answers the frame without a cookie.',
      because: 'It answers with a line each time, because no request ever brings what it has set.',
    },
    {
      text: 'In a frame on another site, a cookie with SameSite=Lax is neither kept nor sent.',
      because:
        'What counts is the site in the address bar. There the editor stands, and the app is a guest in its page. Sec-Fetch-Site says cross-site. Lax stays at home then, and what says nothing is treated like Lax by Chromium.',
    },
  ],
  cause: 3,
  repair:
    'SameSite=None and Secure let the cookie travel in a frame. Partitioned keeps it in a jar of its own for each site in the address bar, which works where third-party cookies are blocked. The preview’s own makers did so.',
  regression: (evidence) => judgeEmbedded(evidence, { cookie: 'framed_sid', path: '/tickets/framed/fixed' }),
}
