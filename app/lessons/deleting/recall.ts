import type { RecallQuestion } from '@/lib/course/recall'

export const recall: RecallQuestion[] = [
  {
    id: 'which-line',
    question: 'A cookie was set with Set-Cookie: cart=3; Path=/shop. Which line deletes it?',
    options: [
      {
        text: 'Set-Cookie: cart=; Path=/; Max-Age=0',
        because: 'This names a cart with another path: another cookie. The one of /shop stays.',
      },
      {
        text: 'Set-Cookie: cart=; Path=/shop',
        because: 'It finds the right cookie and only empties it: no time is over. It comes back as cart=.',
      },
      {
        text: 'Set-Cookie: cart=; Path=/shop; Max-Age=0',
        because: 'The same name, path and domain, and a time that is over.',
      },
    ],
    answer: 2,
  },
  {
    id: 'refused',
    question:
      'The cookie __Secure-id was set over https. A logout calls delete(“__Secure-id”), and the cookie stays. Why?',
    options: [
      {
        text: 'The line of delete has no Secure, and the browser refuses it.',
        because: 'A deletion is a Set-Cookie line, and must keep the rules of the name it sets.',
      },
      {
        text: 'A cookie with Secure cannot be deleted by a server.',
        because: 'It can, by a line that has Secure too: delete({ name, secure: true }).',
      },
      {
        text: 'The request must have the method DELETE.',
        because:
          'That method asks a server to delete something of its own. Cookies lie in the browser, which looks at the Set-Cookie lines of any answer.',
      },
    ],
    answer: 0,
  },
  {
    id: 'what-comes-back',
    from: 'set-and-read',
    question:
      'The server answered with Set-Cookie: cart=3; Path=/shop; Max-Age=600. What does a later request to /shop bring?',
    options: [
      {
        text: 'Cookie: cart=3; Path=/shop; Max-Age=600',
        because:
          'Path and Max-Age are instructions to the browser: they do not come back. So no server can read from a request how to delete a cookie.',
      },
      {
        text: 'Cookie: cart=3',
        because:
          'Name and value, and nothing else. The path that a deletion needs must be known by your code.',
      },
      {
        text: 'Set-Cookie: cart=3',
        because: 'Set-Cookie stands in answers only. A request brings its cookies in the line Cookie.',
      },
    ],
    answer: 1,
  },
]
