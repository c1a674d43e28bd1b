import type { RecallQuestion } from '@/lib/course/recall'

export const recall: RecallQuestion[] = [
  {
    id: 'slash',
    question: 'A cookie has Path=/shop. Which of these requests carries it?',
    options: [
      {
        text: '/shop/cart',
        because: 'A path covers itself and all that lies below it.',
      },
      {
        text: '/shopping',
        because:
          'It begins with the same letters, but no slash follows them. A path matches whole folders only.',
      },
      {
        text: '/',
        because: 'A path covers what lies below it, never what lies above.',
      },
    ],
    answer: 0,
  },
  {
    id: 'no-domain',
    question: 'a.lab.localhost sets a cookie without Domain. Which hosts receive it?',
    options: [
      {
        text: 'a.lab.localhost and b.lab.localhost',
        because: 'That takes Domain=lab.localhost. Without Domain the neighbour gets nothing.',
      },
      {
        text: 'a.lab.localhost alone',
        because: 'Leaving Domain out is the narrowest choice: the host that set the cookie.',
      },
      {
        text: 'Every host of the server',
        because: 'Leaving an attribute out does not always mean “all”. Here it means the one host.',
      },
    ],
    answer: 1,
  },
  {
    id: 'attributes-stay',
    from: 'set-and-read',
    question: 'The server answered Set-Cookie: tea=green; Path=/shop. What comes back to /shop?',
    options: [
      {
        text: 'Cookie: tea=green; Path=/shop',
        because: 'Path is an instruction to the browser. It stays there and is not sent back.',
      },
      {
        text: 'Set-Cookie: tea=green',
        because: 'Set-Cookie is the server’s line. The browser answers with a line named Cookie.',
      },
      {
        text: 'Cookie: tea=green',
        because: 'Only name and value come back. So a server cannot see which path a cookie was set on.',
      },
    ],
    answer: 2,
  },
]
