import type { RecallQuestion } from '@/lib/course/recall'

export const recall: RecallQuestion[] = [
  {
    id: 'planted-id',
    question: 'Somebody has noted the id of your session before you log in. What makes the note worthless?',
    options: [
      {
        text: 'HttpOnly on the session cookie.',
        because:
          'HttpOnly keeps scripts from reading the cookie. This id was known before there was a login.',
      },
      {
        text: 'A login that starts a session under a new id and ends the old one.',
        because: 'The note then names a session that is no more, and the new id has been seen by you alone.',
      },
      {
        text: 'A password that nobody can guess.',
        because:
          'The password is not needed: you type it yourself, and the session that was noted is signed in.',
      },
    ],
    answer: 1,
  },
  {
    id: 'who-asks',
    from: 'http-forgets',
    question: 'You have just logged in. How does the server know at your next request that it is you?',
    options: [
      {
        text: 'The request brings a cookie, and its id names a session that the server keeps.',
        because: 'HTTP forgets. The server knows of you what the request brings, and looks the id up.',
      },
      {
        text: 'The browser sends your username and password with it.',
        because: 'They cross once, with the login form. After that the id in the cookie stands for them.',
      },
      {
        text: 'The server knows your connection or your address.',
        because: 'Many people share an address, and connections come and go. Neither says who somebody is.',
      },
    ],
    answer: 0,
  },
  {
    id: 'which-redirect',
    question: 'The login was right, and a welcome page should follow. With which status do you redirect?',
    options: [
      {
        text: '200, with a link to the page.',
        because: '200 does not redirect. The visitor would stay at the address of the form.',
      },
      {
        text: '307, which NextResponse.redirect() sends by itself.',
        because: '307 keeps method and body: the welcome page gets a POST, with the password in it.',
      },
      {
        text: '303, See Other.',
        because: '303 says: ask for the next address with GET. The body stays behind.',
      },
    ],
    answer: 2,
  },
]
