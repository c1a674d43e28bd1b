import type { RecallQuestion } from '@/lib/course/recall'

export const recall: RecallQuestion[] = [
  {
    id: 'ten-minutes',
    question: 'Which of these makes a cookie that lives for ten minutes?',
    options: [
      {
        text: "cookieStore.set('cart', 'tea', { maxAge: 10 * 60 * 1000 })",
        because: 'Max-Age counts seconds, not milliseconds: this asks for almost seven days.',
      },
      {
        text: "cookieStore.set('cart', 'tea', { maxAge: 10 * 60 })",
        because: 'Ten times sixty seconds.',
      },
      {
        text: "cookieStore.set('cart', 'tea', { expires: 10 * 60 * 1000 })",
        because: 'Expires is a date, not a duration: this is ten minutes past midnight on 1 January 1970.',
      },
    ],
    answer: 1,
  },
  {
    id: 'who-deletes',
    question: 'A cookie’s time is over. How does the server learn of it?',
    options: [
      {
        text: 'It deletes the cookie itself, when the time comes',
        because: 'The cookie is in the browser, where the server cannot reach. It can only send lines.',
      },
      {
        text: 'The browser sends a message that says so',
        because: 'There is no such message. The browser removes the cookie and tells nobody.',
      },
      {
        text: 'It does not: the next request just comes without the cookie',
        because: 'A request without it looks the same as one from somebody who never had it.',
      },
    ],
    answer: 2,
  },
  {
    id: 'first-carrier',
    from: 'set-and-read',
    question: 'An answer carries Set-Cookie: cart=tea; Max-Age=60; Path=/. What does the next request carry?',
    options: [
      {
        text: 'Cookie: cart=tea; Max-Age=60; Path=/',
        because: 'Attributes are instructions to the browser. They do not come back.',
      },
      {
        text: 'Cookie: cart=tea',
        because: 'Only the name and the value come back. The server cannot ask how much time is left.',
      },
      {
        text: 'Set-Cookie: cart=tea',
        because: 'Set-Cookie is the server’s line. The browser answers with Cookie.',
      },
    ],
    answer: 1,
  },
]
