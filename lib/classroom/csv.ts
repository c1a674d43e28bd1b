/**
 * Writes a table as CSV (RFC 4180): CRLF after each row, quotes around what needs them, a byte order mark in front,
 * without which Excel takes UTF-8 for something else.
 *
 * A text that a spreadsheet would take for a formula gets an apostrophe in front, which makes it a text again. Where
 * Excel separates by semicolons or tabs, what follows one would be a cell of its own: these need quotes too.
 * @param rows numbers are written as they are, texts are guarded
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 * @example writeCsv([['Fox', 3]]) // '\uFEFFFox,3\r\n'
 */
export function writeCsv(rows: readonly (readonly (string | number)[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(cell).join()}\r\n`).join('')}`
}

/** Beginnings of formulas, also in the wide forms of East Asian keyboards. */
const formula = /^[=+\-@\t\r＝＋－＠]/

function cell(content: string | number): string {
  if (typeof content === 'number') return String(content)
  const text = formula.test(content) ? `'${content}` : content
  return /[",;\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
