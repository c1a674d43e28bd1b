import type { RecallQuestion } from '@/lib/course/recall'

export const recall: RecallQuestion[] = [
  {
    id: 'http-only-role',
    question: 'A shop sets role=customer with HttpOnly. Who can send it role=admin?',
    options: [
      {
        text: 'Nobody: an HttpOnly cookie cannot be changed',
        because:
          'HttpOnly binds the scripts of a page, and browsers heed it. curl sends the header that it is told to send.',
      },
      {
        text: 'Only a script in a page of the shop',
        because:
          'A script of the page cannot overwrite that cookie. A client without a browser needs no script: it writes any header.',
      },
      {
        text: 'Everybody, by a request without a browser',
        because:
          'Yes. To the server it is one header like any other. So the role must be looked up, not read from the request.',
      },
    ],
    answer: 2,
  },
  {
    id: 'old-seal',
    question:
      'A sealed cart says voucher=unused. After the purchase the shop sends a cart without it. What is left to prevent?',
    options: [
      {
        text: 'Nothing: no visitor can write into a seal',
        because:
          'They need not. They keep the old cart and send it again: every byte of it is the shop’s own, so it opens.',
      },
      {
        text: 'That the old cart is sent again',
        because:
          'Yes. A seal says who wrote it, not that it is the newest. What may happen once, the server has to cross off.',
      },
      {
        text: 'That the visitor reads the seal',
        because: 'Without the password nobody reads it. The old cart opens all the same, unread.',
      },
    ],
    answer: 1,
  },
  {
    id: 'known-key',
    from: 'sessions',
    question:
      'A shop signs role=customer with the key that stands in a tutorial. What is the signature worth?',
    options: [
      {
        text: 'Nothing: everybody can sign role=admin with that key',
        because:
          'Yes. A signature proves that somebody knew the key. It is worth as much as the key is secret.',
      },
      {
        text: 'It still keeps visitors from reading the role',
        because: 'No signature does that, with any key: you decoded a signed cookie in the page.',
      },
      {
        text: 'It is as good as any: only the shop knows which key it chose',
        because: 'Who wants to get in tries the keys of the tutorials first. Yours opened the admin page.',
      },
    ],
    answer: 0,
  },
]
