/** A response of HTML, as Flask makes one of a returned string. */
export function html(body: string): Response {
  return new Response(body, {
    headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' },
  })
}

/** Makes text safe between HTML tags. Without it a cookie's value would run as markup: cross-site scripting. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character)
}

// The five that Flask's own escaping (MarkupSafe) replaces, written as it writes them.
const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&#34;',
  "'": '&#39;',
}
