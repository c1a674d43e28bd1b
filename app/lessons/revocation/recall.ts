import type { RecallQuestion } from '@/lib/course/recall'

export const recall: RecallQuestion[] = [
  {
    id: 'destroy',
    question:
      'A site keeps the whole session in a sealed cookie. Its logout calls session.destroy(). Somebody has a copy of the cookie. What now?',
    options: [
      {
        text: 'The copy is worthless: the session is destroyed.',
        because:
          'Only the cookie in your browser is deleted. The server keeps no session that it could destroy.',
      },
      {
        text: 'The copy is worthless: a seal opens only once.',
        because: 'A seal opens as often as it comes, as long as its secret and its time are good.',
      },
      {
        text: 'The copy is still signed in, until its time is over or the secret is changed.',
        because:
          'A good seal is all that this server asks for. It has to keep something itself to be able to say no.',
      },
    ],
    answer: 2,
  },
  {
    id: 'list-of-devices',
    question:
      'Somebody has copied the cookie of your phone and uses it. You look at the list of your devices. What do you see?',
    options: [
      {
        text: 'The phone, once: the copy is the same session.',
        because:
          'The list has a row for each session, and the copy brings the id of the phone’s. Whoever ends that row ends both.',
      },
      {
        text: 'One more device, which you do not know.',
        because:
          'That is what you see when somebody logs in with your password. A copied cookie starts no session.',
      },
      {
        text: 'No phone: the copy has taken its place.',
        because:
          'The phone and the copy send the same id. The server serves both, and cannot tell them apart.',
      },
    ],
    answer: 0,
  },
  {
    id: 'new-secret',
    from: 'sessions',
    question: 'A site seals with a new secret and keeps the old one as well. What becomes of older cookies?',
    options: [
      {
        text: 'They are refused.',
        because: 'Only when the old secret is dropped. While it is kept, it opens what it sealed.',
      },
      {
        text: 'They still open, copies among them.',
        because:
          'That is how a secret is replaced without logging anybody out. It does not log a thief out either.',
      },
      {
        text: 'The server seals them anew in each browser by itself.',
        because:
          'A server reaches a browser only by an answer. Until one sets the cookie, the old one comes.',
      },
    ],
    answer: 1,
  },
]
