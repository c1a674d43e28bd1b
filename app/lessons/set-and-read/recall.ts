import type { RecallQuestion } from '@/lib/course/recall'

export const recall: RecallQuestion[] = [
  {
    id: 'who-writes',
    question: 'Your server wants the browser to keep a cookie. What does it do?',
    options: [
      {
        text: 'It writes a file on the visitor’s disk.',
        because: 'A server cannot reach the disk. It can only ask, and the browser decides and stores.',
      },
      {
        text: 'It adds a Set-Cookie line to its response.',
        because: 'That line is all there is: a name, a value and, if you like, attributes.',
      },
      {
        text: 'It adds a Cookie line to its response.',
        because: 'Cookie is the browser’s header, in a request. A server’s own header is Set-Cookie.',
      },
    ],
    answer: 1,
  },
  {
    id: 'same-request',
    from: 'http-forgets',
    question:
      'A first visitor asks for your page. The handler sets the cookie last_visit. What did this request carry?',
    options: [
      {
        text: 'No last_visit: it comes with the next request.',
        because: 'The request was over before the response set anything. The round trip needs a second one.',
      },
      {
        text: 'last_visit, with the new value.',
        because:
          'A response cannot change the request that it answers. The new value comes with the next request.',
      },
      {
        text: 'last_visit, with an empty value.',
        because: 'The browser sends only what it has stored, and before this response it had nothing.',
      },
    ],
    answer: 0,
  },
  {
    id: 'overwrite',
    question: 'A page should show when you were last here. In which order does its handler work?',
    options: [
      {
        text: 'Set the cookie to now, then read it and show it.',
        because: 'Next.js then reads back what you have just set: the page shows now, never your last visit.',
      },
      {
        text: 'The order does not matter: both go into the same response.',
        because:
          'Reading looks at the request, setting writes the response. In one handler, what you set first can hide what came.',
      },
      {
        text: 'Read the cookie, then set it to now.',
        because: 'What the browser brought is safe in a variable before you send a new value.',
      },
    ],
    answer: 2,
  },
]
