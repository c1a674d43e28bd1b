import type { RecallQuestion } from '@/lib/course/recall'

export const recall: RecallQuestion[] = [
  {
    id: 'why-post',
    question: 'Why is a logout a POST?',
    options: [
      {
        text: 'A POST is encrypted, a GET is not.',
        because: 'Https encrypts both, and plain http neither. The method changes nothing about that.',
      },
      {
        text: 'A GET may be sent by anything that sees the address; nothing sends a POST by looking.',
        because: 'A prefetch or a picture sends a GET. So a GET must change nothing that matters.',
      },
      {
        text: 'Only the answer to a POST can delete a cookie.',
        because:
          'A browser looks at the Set-Cookie lines of any answer. That is why the link in this lesson really logged you out.',
      },
    ],
    answer: 1,
  },
  {
    id: 'old-id',
    question:
      'A logout deletes the session cookie and nothing else. Somebody has kept a copy of the id. What now?',
    options: [
      {
        text: 'The copy is worthless: the cookie is deleted.',
        because: 'It is deleted in your browser. The server still has a session under that id.',
      },
      {
        text: 'The copy works until you close your browser.',
        because: 'The server does not learn that a browser was closed. What it keeps stays until it ends it.',
      },
      {
        text: 'The copy is still signed in: the session must be ended on the server too.',
        because: 'A logout has two halves: the browser forgets the id, and the server refuses it.',
      },
    ],
    answer: 2,
  },
  {
    id: 'deletion-path',
    from: 'deleting',
    question:
      'The session cookie was set with Path=/account. The logout calls cookieStore.delete(“sid”). What happens?',
    options: [
      {
        text: 'The cookie stays: the line names Path=/, and that is another cookie.',
        because: 'Name, path and domain must be the same. delete({ name, path }) names the path.',
      },
      {
        text: 'The cookie goes: a name is enough.',
        because:
          'A name is enough only for a cookie with Path=/ and no Domain, which is what delete(name) writes.',
      },
      {
        text: 'The browser answers with an error.',
        because: 'A browser tells nobody that a deletion found nothing. Only the next request shows it.',
      },
    ],
    answer: 0,
  },
]
