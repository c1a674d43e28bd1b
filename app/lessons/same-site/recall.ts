import type { RecallQuestion } from '@/lib/course/recall'

export const recall: RecallQuestion[] = [
  {
    id: 'lax-and-get',
    question: 'The session cookie has SameSite=Lax. Which request of another site brings it along?',
    options: [
      {
        text: 'A form with method POST that opens the bank’s page.',
        because: 'Lax goes along only where the method is safe. A POST is not.',
      },
      {
        text: 'An image whose address is the bank’s.',
        because: 'Lax goes along only with what fills the address bar. An image does not.',
      },
      {
        text: 'A link that opens the bank’s page.',
        because:
          'A GET that fills the address bar. That is why the link in the e-mail works, and why a transfer that answers to GET is open to an attacker.',
      },
    ],
    answer: 2,
  },
  {
    id: 'why-both',
    question: 'The cookie has SameSite=Lax. Why does the bank check Origin or a token as well?',
    options: [
      {
        text: 'SameSite lets through whatever comes from the same site, and Lax also a link from any site.',
        because:
          'A neighbour under the same domain is the same site. The check on the server looks at each request itself.',
      },
      {
        text: 'The check keeps the cookie from being read by a script.',
        because: 'That is what HttpOnly is for. Neither SameSite nor a token hides a cookie from a script.',
      },
      {
        text: 'Without a token the browser does not send a cookie with SameSite=Lax.',
        because: 'A browser knows nothing of your token. It decides by the attribute alone.',
      },
    ],
    answer: 0,
  },
  {
    id: 'safe-get',
    from: 'logout',
    question:
      'A page of a shop has the picture <img src="/logout">. What happens to whoever looks at the page?',
    options: [
      {
        text: 'Nothing: an image cannot log anybody out.',
        because: 'An image is a GET like any other. What the server does then, it does.',
      },
      {
        text: 'The visitor is logged out, if the logout answers to GET.',
        because: 'So nothing that matters may happen on GET. SameSite=Lax relies on just that.',
      },
      {
        text: 'The browser asks whether the visitor wants to log out.',
        because: 'A browser asks nobody before it fetches an image.',
      },
    ],
    answer: 1,
  },
]
