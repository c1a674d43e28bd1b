import { judgeRoundTrip } from '../../round-trip'
import type { Ticket } from '../../ticket'

export const twoWorkers: Ticket = {
  name: 'two-workers',
  title: 'With two workers every second request is a 401',
  report:
    'Our Flask app runs under gunicorn, a server for Python apps. With one worker all is well. With more: I log in, and then many requests get 401. The more workers, the more of them.',
  threads: [
    'https://github.com/maxcountryman/flask-login/issues/392',
    'https://github.com/maxcountryman/flask-login/issues/388',
  ],
  acts: [
    {
      label: 'Log in at worker 1',
      requests: [{ method: 'POST', path: '/lessons/clinic/tickets/two-workers/{endpoint}/1' }],
    },
    {
      label: 'Ask worker 1',
      requests: [{ method: 'GET', path: '/lessons/clinic/tickets/two-workers/{endpoint}/1' }],
    },
    {
      label: 'Ask worker 2',
      requests: [{ method: 'GET', path: '/lessons/clinic/tickets/two-workers/{endpoint}/2' }],
    },
  ],
  wire: ['/lessons/clinic/tickets/two-workers/{endpoint}'],
  diagnoses: [
    {
      text: 'The browser brings the cookie only to the worker that set it.',
      because: 'A browser knows nothing of workers. Both requests bring the same cookie: look.',
    },
    {
      text: 'Each worker made its own secret when it started, and refuses what another has signed.',
      because:
        'The same bytes arrive at both, one says yes and one says no. So it is the reading that differs: app.secret_key was os.urandom(24), drawn anew in each process.',
    },
    {
      text: 'Worker 2 has not been told of the session yet.',
      because:
        'Nobody has to tell it: the session is in the cookie, signed. A second try later gets 401 too.',
    },
    {
      text: 'The cookie has ended in between.',
      because: 'An ended cookie is not brought at all. This one came.',
    },
  ],
  cause: 1,
  repair:
    'One secret for all workers, kept outside of them: an environment variable, not a number drawn at the start.',
  files: {
    broken: 'app/lessons/clinic/tickets/two-workers/broken/[worker]/route.ts',
    fixed: 'app/lessons/clinic/tickets/two-workers/fixed/[worker]/route.ts',
  },
  regression: (evidence) =>
    judgeRoundTrip(evidence, {
      cookie: 'worker_sid',
      set: '/tickets/two-workers/fixed/1',
      ask: '/tickets/two-workers/fixed/2',
    }),
}
