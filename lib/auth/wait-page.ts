import { escapeHtml } from '../escape-html.ts'
import { formatWait } from './format-wait.ts'

/**
 * The document that comes with a 429 or 503: only a route handler can choose such a status, and it cannot render a
 * page of React. A browser leaves it at once for the form, with or without a script; a program reads `Retry-After`.
 * @param options.seconds until it may be tried again
 * @param options.back the form's address
 */
export function waitPage({
  status,
  seconds,
  back,
}: {
  status: 429 | 503
  seconds: number
  back: string
}): Response {
  const reason = status === 429 ? 'Too many tries from here.' : 'The server is busy.'
  const address = escapeHtml(back)
  const html = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width" />
    <meta http-equiv="refresh" content="0; url=${address}" />
    <title>${status}: please wait · Cookie Lab</title>
    <link rel="stylesheet" href="/plain.css" />
    <link rel="stylesheet" href="/theme.css" />
  </head>
  <body>
    <main>
      <h1>${status}: please wait</h1>
      <p>${reason} Try again in ${formatWait(seconds)}.</p>
      <p><a href="${address}">Back to the form</a></p>
    </main>
  </body>
</html>
`
  return new Response(html, {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'retry-after': String(seconds),
    },
  })
}
