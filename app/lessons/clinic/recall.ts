import type { RecallQuestion } from '@/lib/course/recall'

export const recall: RecallQuestion[] = [
  {
    id: 'next-look',
    question:
      'A login answers 200 with a Set-Cookie line, and the next request comes without the cookie. What do you look at next?',
    options: [
      {
        text: 'The code that reads the session',
        because:
          'There was nothing to read: the cookie did not come. That code stands at the fourth station.',
      },
      {
        text: 'The line itself, and the address of the next request',
        because:
          'The line was sent, so it was refused, or it does not fit the next request: its host, its Path, its site.',
      },
      {
        text: 'The database in which the session is kept',
        because: 'Without an id nobody asks the database for anything.',
      },
    ],
    answer: 1,
  },
  {
    id: 'partitioned-jar',
    question:
      'A map is shown within news.example and within shop.example. Its cookie is Partitioned, and was set on news.example. What comes when shop.example shows the map?',
    options: [
      {
        text: 'The same cookie: it belongs to the map’s host.',
        because:
          'That is so without Partitioned, where third-party cookies are allowed. It is how one is followed.',
      },
      {
        text: 'The same cookie, if it says SameSite=None.',
        because:
          'SameSite=None lets it travel within another site’s page. Which jar is opened is another question.',
      },
      {
        text: 'No cookie: each site in the address bar has a jar of its own.',
        because: 'The map starts anew on shop.example, and remembers it there.',
      },
    ],
    answer: 2,
  },
  {
    id: 'more-specific',
    from: 'path-and-domain',
    question:
      'lang=en was set with Path=/docs, lang=de with Path=/. You open /docs/start. What does the server get?',
    options: [
      {
        text: 'lang=en; lang=de: both, the longer path first',
        because: 'They are two cookies, and both match. Flask then reads the first one, Next.js the last.',
      },
      {
        text: 'lang=de: the one that was set last',
        because: 'A new line replaces a cookie only if name, domain and path are the same.',
      },
      {
        text: 'lang=en: the browser chooses the one that fits best',
        because: 'It does not choose. It sends all that match, and sorts them.',
      },
    ],
    answer: 0,
  },
]
