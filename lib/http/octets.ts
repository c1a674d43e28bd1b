const encoder = new TextEncoder()

// §5.6 step 1 and §5.7 step 3: %x00-08 / %x0A-1F / %x7F. TAB (%x09) is missing on purpose: it is whitespace.
const CONTROL_CHARACTER = /[\u0000-\u0008\u000a-\u001f\u007f]/

/**
 * Counts the octets that a text takes on the wire: the draft's limits are in octets, not in characters (§5.6).
 * @param text any text; a lone surrogate counts as the three octets of U+FFFD, which replace it
 * @returns the length in UTF-8
 * @example octetLength('Grüße') // 7
 */
export function octetLength(text: string): number {
  return encoder.encode(text).length
}

/**
 * Removes leading and trailing spaces and TABs, the draft's WSP, and nothing else (§5.6 step 4).
 *
 * `String.prototype.trim` also removes line breaks and Unicode spaces, and `/[ \t]+$/` takes quadratic time on
 * a long run of spaces.
 * @param text any text
 * @returns the text between the first and the last character that is neither space nor TAB
 * @example trimWhitespace(' a b\t') // 'a b'
 */
export function trimWhitespace(text: string): string {
  const { start, end } = trimmedSpan(text, 0, text.length)
  return text.slice(start, end)
}

/**
 * Narrows a span of a text to what `trimWhitespace` would leave of it, without copying.
 * @param text the whole text
 * @param start offset of the span's first character
 * @param end offset after the span's last character
 * @returns the narrowed offsets; an empty span stands where the whitespace ended
 * @example trimmedSpan('a= b ;', 2, 5) // { start: 3, end: 4 }
 */
export function trimmedSpan(text: string, start: number, end: number): { start: number; end: number } {
  while (start < end && isWhitespace(text.charCodeAt(start))) start++
  while (end > start && isWhitespace(text.charCodeAt(end - 1))) end--
  return { start, end }
}

/**
 * Tells whether a text holds a character for which every browser refuses the whole line (§5.6 step 1).
 * @param text any text
 * @returns true for any of %x00-08, %x0A-1F, %x7F; false for a TAB
 * @example hasControlCharacter('a\u0000b') // true
 */
export function hasControlCharacter(text: string): boolean {
  return CONTROL_CHARACTER.test(text)
}

/**
 * Finds the control character that spoils a line, for showing it.
 * @param text any text
 * @returns its offset; without any, that of the first TAB, which Chromium counts as one; -1 without either
 * @example firstControlCharacter('a\u0000b') // 1
 */
export function firstControlCharacter(text: string): number {
  const found = text.search(CONTROL_CHARACTER)
  return found === -1 ? text.indexOf('\t') : found
}

function isWhitespace(code: number): boolean {
  return code === 0x20 || code === 0x09
}
