'use client'

import { isOutage } from '@/lib/outage'

/** When even the layout broke, or a form of its header: a page of its own, with nothing that could break too. */
export default function GlobalError({ error }: { error?: Error & { digest?: string } }) {
  const isByOutage = isOutage(error)
  return (
    <html lang="en">
      <head>
        <title>Something broke · Cookie Lab</title>
        {/* eslint-disable-next-line @next/next/no-css-tags -- the app's own styles may be what broke */}
        <link rel="stylesheet" href="/plain.css" />
      </head>
      <body>
        <main>
          <h1>{isByOutage ? 'The database does not answer' : 'Something broke on our side'}</h1>
          <p>
            {isByOutage
              ? 'Nothing you did was wrong, and your cookies are as they were. Try again in a few seconds.'
              : 'Nothing you typed was wrong. The server has written down what happened.'}
          </p>
          <p>
            {/* eslint-disable-next-line @next/next/no-html-link-for-pages -- a fresh load, not a soft navigation */}
            <a href="/">Start at home</a>
          </p>
        </main>
      </body>
    </html>
  )
}
