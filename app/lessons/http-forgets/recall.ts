import type { RecallQuestion } from '@/lib/course/recall'

export const recall: RecallQuestion[] = [
  {
    id: 'two-requests',
    question: 'Two requests reach a server, byte for byte the same, without a cookie. What does it know?',
    options: [
      {
        text: 'That one visitor came twice.',
        because: 'They may as well come from two people with the same browser. Nothing in them tells.',
      },
      {
        text: 'Nothing that ties one to the other.',
        because: 'HTTP is stateless: each request stands for itself.',
      },
      {
        text: 'Which of the two came from a new visitor.',
        because: 'To know that, it would have to recognise the old one, and nothing in the request lets it.',
      },
    ],
    answer: 1,
  },
  {
    id: 'who-remembers',
    question:
      'A page greets you by name on your second visit, with a cookie and nothing else. Who kept the name?',
    options: [
      {
        text: 'The server, for as long as it runs.',
        because: 'It kept nothing. Were it restarted between your visits, it would greet you all the same.',
      },
      {
        text: 'The connection between the two.',
        because: 'Connections are opened and closed as it pleases both sides; HTTP gives them no meaning.',
      },
      {
        text: 'The browser, which brought it along with the request.',
        because: 'The server read it from the request, as if for the first time.',
      },
    ],
    answer: 2,
  },
  {
    id: 'same-request',
    question:
      'A handler sets the cookie nickname and then looks for it in the Cookie header of the same request. It finds',
    options: [
      {
        text: 'the new value.',
        because: 'The request left the browser before the new value existed. It is in the answer only.',
      },
      {
        text: 'what the browser had before: on a first visit, nothing.',
        because: 'The next request is the first that can carry the new value.',
      },
      {
        text: 'an error: a cookie cannot be read and set at once.',
        because:
          'It can. Reading looks at the request, setting adds a line to the answer; neither disturbs the other.',
      },
    ],
    answer: 1,
  },
]
