import type { RecallQuestion } from '@/lib/course/recall'

export const recall: RecallQuestion[] = [
  {
    id: 'signed-is-readable',
    question: 'A site keeps an address in a signed cookie. Who can read the address?',
    options: [
      {
        text: 'Only the server: it has the key',
        because:
          'The key is for the signature. The payload is base64, which needs none: you decoded it in this page.',
      },
      {
        text: 'Everybody who gets the cookie, the visitor first',
        because:
          'Yes. A signature keeps changes out, not eyes. Only an encrypted cookie hides what it holds.',
      },
      {
        text: 'Nobody: the payload is a hash',
        because:
          'A hash has no way back, so the server could not read it either. The payload is the data itself.',
      },
    ],
    answer: 1,
  },
  {
    id: 'random-key',
    question:
      'A site draws a new random key at each start, and runs with two workers. What do its visitors see?',
    options: [
      {
        text: 'Nothing: a random key is the safest key',
        because:
          'It is safe, and it is another one in each worker. A cookie that one has signed is refused by the other.',
      },
      {
        text: 'They are logged in on one request and logged out on the next',
        because:
          'Yes. It depends on which worker answers. All of them, and the next start too, need the same key.',
      },
      {
        text: 'They see the data of other visitors',
        because: 'A wrong key opens nothing, so nobody sees anything: the session is refused.',
      },
    ],
    answer: 1,
  },
  {
    id: 'whose-cookie',
    from: 'http-forgets',
    question:
      'A session is kept on the server under an id. How does the server know whose session a request wants?',
    options: [
      {
        text: 'It remembers the connection',
        because:
          'HTTP is stateless: the server has forgotten the request before this one, whatever connection it came on.',
      },
      {
        text: 'By the visitor’s address on the network',
        because: 'People behind one router share an address. The request must say it itself.',
      },
      {
        text: 'The request brings the id in a cookie',
        because:
          'Yes. The data may stay on the server, but what says whose it is must come with each request.',
      },
    ],
    answer: 2,
  },
]
