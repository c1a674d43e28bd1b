import { escapeHtml } from './escape-html.ts'
import { inlineHash } from './security-headers.ts'

/** HTML in which every text from outside has been escaped. Only {@link markup} makes it. */
class Markup {
  readonly html: string

  constructor(html: string) {
    this.html = html
  }
}

export type { Markup }

/**
 * Writes HTML: what stands in `${}` is escaped, unless it is such HTML itself.
 * @example markup`<p>${'<b>'}</p>`.html // '<p>&lt;b&gt;</p>'
 */
export function markup(
  strings: TemplateStringsArray,
  ...values: (string | number | Markup | Markup[])[]
): Markup {
  const [first = '', ...rest] = strings
  return new Markup(rest.reduce((html, text, index) => html + htmlOf(values[index] ?? '') + text, first))
}

function htmlOf(value: string | number | Markup | Markup[]): string {
  if (Array.isArray(value)) return value.map(htmlOf).join('')
  return value instanceof Markup ? value.html : escapeHtml(String(value))
}

interface PlainDocument {
  title: string
  body: Markup
  status?: number
  /** What its Content-Security-Policy allows on top of nothing at all, as in `{ 'frame-src': 'https://bank.test' }`. */
  allow?: Record<string, string>
  /** Runs inline, allowed by its hash; it takes what it needs from the document. */
  script?: string
}

/**
 * Answers a document that is a handler's own: no React, no file, no cookie, for no search engine. It may do nothing
 * but what its policy is opened for.
 */
export function plainDocument({ title, body, status = 200, allow = {}, script }: PlainDocument): Response {
  const policy = {
    'default-src': "'none'",
    'style-src': inlineHash(style),
    'img-src': 'data:',
    'base-uri': "'none'",
    'form-action': "'none'",
    'frame-ancestors': "'none'",
    ...(script && { 'script-src': inlineHash(script) }),
    ...allow,
  }
  const page = markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex">
<title>${title}</title>
<link rel="icon" href="data:,">
<style>${new Markup(style)}</style>
</head>
<body>
${body}
${script ? new Markup(`<script>${script}</script>`) : ''}
</body>
</html>
`
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'x-robots-tag': 'noindex',
    'content-security-policy': Object.entries(policy)
      .map((directive) => directive.join(' '))
      .join('; '),
  }
  return new Response(page.html, { status, headers })
}

const style = `
:root { color-scheme: light dark }
body { margin: 0; background: light-dark(#fffdf9, #14161a); color: light-dark(#1d2026, #e9eaee); font: 1rem/1.6 system-ui, sans-serif }
main { max-width: 44rem; margin-inline: auto; padding: 1rem 1.25rem 3rem }
.banner { margin: 0; padding: 0.6rem 1.25rem; background: #7a1f1f; color: #fff; font-weight: 600; text-align: center }
h1 { line-height: 1.2 }
a { color: light-dark(#0b5a8f, #8ac8ff) }
button, .button { display: inline-block; min-height: 2.75rem; padding: 0.5rem 1.1rem; border: 0; border-radius: 0.6rem; box-sizing: border-box; background: light-dark(#9a3f0c, #ffb07a); color: light-dark(#fff, #231204); font: inherit; font-weight: 600; text-decoration: none }
select { min-height: 2.75rem; font: inherit }
pre { padding: 0.75rem; overflow-wrap: anywhere; white-space: pre-wrap; background: light-dark(#f1ece2, #22262d); border-radius: 0.5rem }
iframe { width: 100%; height: 12rem; border: 1px solid currentColor }
fieldset { border: 0; padding: 0; margin: 0 0 1rem }
label { display: block; padding-block: 0.35rem }
:focus-visible { outline: 3px solid light-dark(#0b5a8f, #8ac8ff); outline-offset: 2px }
`
