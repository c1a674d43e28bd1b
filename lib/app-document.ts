import { markup, type Markup } from './plain-document.ts'

interface AppHtml {
  title: string
  /** What stands in its `<main>`. */
  body: Markup
  /** Where a browser goes on to at once, with or without a script. */
  refresh?: string
}

interface AppDocument extends AppHtml {
  status: number
  headers?: Record<string, string>
}

/**
 * A document of the app that is no page of React, because only a route handler can choose such a status. It has the
 * app's colours and no script, and no cache keeps it.
 */
export function appDocument({ status, headers = {}, ...page }: AppDocument): Response {
  return new Response(appHtml(page), {
    status,
    headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store', ...headers },
  })
}

/** The HTML of such a document, for a server that is no handler. */
export function appHtml({ title, body, refresh }: AppHtml): string {
  return markup`<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width" />
    ${refresh === undefined ? '' : markup`<meta http-equiv="refresh" content="0; url=${refresh}" />`}
    <title>${title} · Cookie Lab</title>
    <link rel="stylesheet" href="/plain.css" />
    <link rel="stylesheet" href="/theme.css" />
  </head>
  <body>
    <main>
      ${body}
    </main>
  </body>
</html>
`.html
}
