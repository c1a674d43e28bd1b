import type { RecallQuestion } from '@/lib/course/recall'

export const recall: RecallQuestion[] = [
  {
    id: 'what-httponly-stops',
    question:
      'The session cookie of a shop is HttpOnly. Another site makes your browser send a form to the shop. What happens?',
    options: [
      {
        text: 'The form goes without the cookie: HttpOnly keeps it in.',
        because:
          'HttpOnly keeps a cookie from scripts that want to read it. In this lesson the bank’s HttpOnly cookies went with the forged form.',
      },
      {
        text: 'HttpOnly changes nothing here: it is about reading, and a form reads nothing.',
        because:
          'The browser adds the cookie by itself, and nobody reads it on the way. Whether it goes is for SameSite to say.',
      },
      {
        text: 'The form goes with the cookie, and the other site can then read it.',
        because:
          'The cookie goes to the shop, and not to the site that has sent the form. That site sees neither the cookie nor the answer.',
      },
    ],
    answer: 1,
  },
  {
    id: 'why-prefix',
    question:
      'A cookie is Secure and has Path=/. What does the server gain by the name __Host-id, instead of id?',
    options: [
      {
        text: 'The cookie is encrypted.',
        because:
          'No attribute and no prefix encrypts a cookie. Https encrypts the connection, whatever the name.',
      },
      {
        text: 'The cookie is hidden from scripts.',
        because:
          'That is what HttpOnly does. A cookie named __Host-id without it can be read by any script of the page.',
      },
      {
        text: 'By the name alone it knows how the cookie was set.',
        because:
          'A request brings name and value, and no attributes. A browser that knows the prefix stores no such name without Secure and Path=/, or with a Domain.',
      },
    ],
    answer: 2,
  },
  {
    id: 'delete-host',
    from: 'deleting',
    question: 'A logout calls cookieStore.delete("__Host-id"). The cookie is still there. Why?',
    options: [
      {
        text: 'The line that deletes it has no Secure, and the browser refuses it.',
        because:
          'A deletion is a Set-Cookie line, and must keep the promise of the name as any other: delete({ name, secure: true }) does.',
      },
      {
        text: 'A cookie with a prefix can only be deleted by its time running out.',
        because: 'It can be deleted at any time, by a line that keeps the promise of its name.',
      },
      {
        text: 'The server must ask the browser by the method DELETE.',
        because:
          'That method asks a server to delete what the server has. A browser deletes by a Set-Cookie line.',
      },
    ],
    answer: 0,
  },
]
