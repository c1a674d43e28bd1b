import type { RecallQuestion } from '@/lib/course/recall'

export const recall: RecallQuestion[] = [
  {
    id: 'where-to-ask',
    question:
      'A layout checks the session for all pages of /team. An API at /team/members reads the same table. Who may read it?',
    options: [
      {
        text: 'Only who is signed in: the API lies below the layout.',
        because: 'A layout wraps pages. A route handler has no layout, wherever its folder lies.',
      },
      {
        text: 'Everybody, unless the API or the function that reads the table asks.',
        because: 'Each door is on its own. If the function that reads asks, all doors are guarded at once.',
      },
      {
        text: 'Nobody but the page: an API without a link cannot be found.',
        because: 'An address is no secret: it stands in the page’s scripts, in logs, in bookmarks.',
      },
    ],
    answer: 1,
  },
  {
    id: 'script-or-person',
    question:
      'A script calls your API with fetch, and the visitor is signed out. Which answer serves the script?',
    options: [
      {
        text: '303 to the login form',
        because: 'fetch follows it by itself: the script sees 200 and the HTML of the form.',
      },
      {
        text: '200 and an empty list',
        because: 'The script cannot tell “nothing there” from “not signed in”.',
      },
      {
        text: '401 and JSON',
        because: 'The script tests the status, and can send the person to the login itself.',
      },
    ],
    answer: 2,
  },
  {
    id: 'made-by-hand',
    from: 'set-and-read',
    question:
      'A site sets signed_in=yes when you log in, and its API opens to every request that brings it. Why is that no guard?',
    options: [
      {
        text: 'Anybody can send a request with that cookie, made by hand.',
        because:
          'A cookie comes from the client, who can write whatever pairs they like. It must be looked up, or its seal checked.',
      },
      {
        text: 'Cookies do not come with requests to an API.',
        because: 'They come with every request to which their path and domain fit, whatever answers there.',
      },
      {
        text: 'The cookie comes back only to the page that set it.',
        because: 'It comes back to the whole site, as far as its path says.',
      },
    ],
    answer: 0,
  },
]
