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
