import type { RecallQuestion } from '@/lib/course/recall'

export const recall: RecallQuestion[] = [
  {
    id: 'busy-session',
    question:
      'A session slides: each visit gives it another 30 minutes. It has no other limit. What is wrong with it?',
    options: [
      {
        text: 'It logs out people who read for 20 minutes.',
        because: 'Twenty minutes are within its 30. A visit after them gives it another 30.',
      },
      {
        text: 'Whoever has a copy of the cookie can keep it alive for ever.',
        because: 'A request every few minutes is enough. Only a limit that no visit moves ends it for sure.',
      },
      {
        text: 'The cookie grows with each visit.',
        because: 'A renewed cookie takes the place of the old one, and it holds as much as before.',
      },
    ],
    answer: 1,
  },
  {
    id: 'guide',
    question:
      'A sealed cookie says inside that it is good until Friday. On Thursday the server sends the same value again, with Max-Age of a week. What happens on Saturday?',
    options: [
      {
        text: 'The visitor is signed in: the cookie has a new Max-Age.',
        because: 'Max-Age is for the browser alone: it brings the cookie. What is inside still says Friday.',
      },
      {
        text: 'The browser has removed the cookie.',
        because: 'Its Max-Age runs until next Thursday. The browser cannot look inside the value.',
      },
      {
        text: 'The cookie comes, and the server refuses what is inside.',
        because: 'The browser goes by the line, the server by the seal. A renewal must renew both.',
      },
    ],
    answer: 2,
  },
  {
    id: 'closed-browser',
    from: 'lifetime',
    question:
      'Nobody ticked “Remember me”, so the cookie has neither Max-Age nor Expires. The browser is closed, and opened again. Is the visitor signed out?',
    options: [
      {
        text: 'Yes: a session cookie ends with the browser.',
        because:
          'Not where the browser continues where it left off: then it keeps its session, and the session cookies with it.',
      },
      {
        text: 'Perhaps not: that is up to the browser. Only the server’s own limits are sure.',
        because:
          'A browser may bring the cookie back days later. The server decides how old a session may be.',
      },
      {
        text: 'No: without a Max-Age a cookie lives for ever.',
        because: 'Without one it is a session cookie, and most browsers drop it when they start anew.',
      },
    ],
    answer: 1,
  },
]
