'use client'

/** When even the layout broke: a page of its own, with nothing that could break too. */
export default function GlobalError() {
  return (
    <html lang="en">
      <head>
        <title>Something broke · Cookie Lab</title>
        {/* eslint-disable-next-line @next/next/no-css-tags -- the app's own styles may be what broke */}
        <link rel="stylesheet" href="/plain.css" />
      </head>
      <body>
        <main>
          <h1>Something broke on our side</h1>
          <p>Nothing you typed was wrong. The server has written down what happened.</p>
          <p>
            {/* eslint-disable-next-line @next/next/no-html-link-for-pages -- a fresh load, not a soft navigation */}
            <a href="/">Start at home</a>
          </p>
        </main>
      </body>
    </html>
  )
}
