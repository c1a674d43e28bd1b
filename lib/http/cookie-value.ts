/*
 * A cookie's value is opaque: the browser stores and returns its octets and decodes nothing (§5.6, note).
 * Space, quote, comma, semicolon, backslash and non-ASCII have no place in it (cookie-octet, §4.1.1), so each
 * framework escapes them in its own way, and one cannot read the other's:
 *
 *   Next.js, `cookie`, js-cookie   percent-encoding                     Hello%20World
 *   Flask (Werkzeug), http.cookies double quotes and octal escapes      "Hello World", "a\054b", "Gr\303\274n"
 */

// What Werkzeug sends as it stands; any other character puts the whole value in quotes.
const SENT_UNQUOTED_BY_FLASK = /^[\w!#$%&'()*+\-./:<=>?@[\]^`{|}~]*$/

const QUOTE = 0x22
const BACKSLASH = 0x5c

/**
 * Reads a value as the person who set it meant it, whether Next or Flask encoded it.
 * @param raw the value from a `Cookie` header, of any length
 * @returns the decoded text; malformed input unchanged: a stray `%`, octets that are not UTF-8, an open quote
 * @example decodeCookieValue('"Hello\\054 World"') // 'Hello, World'
 */
export function decodeCookieValue(raw: string): string {
  if (raw.length >= 2 && raw.startsWith('"') && raw.endsWith('"')) return unquote(raw.slice(1, -1)) ?? raw
  try {
    return decodeURIComponent(raw)
  } catch {
    return raw
  }
}

/**
 * Encodes a value as Next.js and the package `cookie` do: percent-encoding, which needs no quotes.
 * @param value any text; a lone surrogate, which UTF-8 cannot express, becomes U+FFFD
 * @returns ASCII without space, quote, comma, semicolon or backslash
 * @example encodeCookieValue('Hello, World') // 'Hello%2C%20World'
 */
export function encodeCookieValue(value: string): string {
  return encodeURIComponent(value.toWellFormed())
}

/**
 * Encodes a value as Flask's `set_cookie` does (werkzeug.http.dump_cookie): quotes, where they are needed.
 * @param value any text; a lone surrogate becomes U+FFFD
 * @returns the value as it stands if Flask sends it bare, else in quotes with octal escapes
 * @example quoteAsFlask('a,b') // '"a\\054b"'
 */
export function quoteAsFlask(value: string): string {
  if (SENT_UNQUOTED_BY_FLASK.test(value)) return value
  let quoted = ''
  for (const octet of new TextEncoder().encode(value)) quoted += escapeAsFlask(octet)
  return `"${quoted}"`
}

function escapeAsFlask(octet: number): string {
  const character = String.fromCharCode(octet)
  if (octet === QUOTE || octet === BACKSLASH) return `\\${character}`
  const needsEscape = octet < 0x20 || octet > 0x7e || character === ',' || character === ';'
  return needsEscape ? `\\${octet.toString(8).padStart(3, '0')}` : character
}

/** Undoes `quoteAsFlask`, `\054` being the octet 0o054; null where the text could not have come from there. */
function unquote(quoted: string): string | null {
  const octets = new TextEncoder().encode(quoted)
  let written = 0
  for (let read = 0; read < octets.length; read++) {
    const octet = Number(octets[read])
    // A bare quote would have ended the value, so this is somebody else's syntax.
    if (octet === QUOTE) return null
    if (octet !== BACKSLASH) {
      octets[written++] = octet
      continue
    }
    if (read + 1 === octets.length) return null
    const digits = String.fromCharCode(...octets.subarray(read + 1, read + 4))
    const isOctal = /^[0-3][0-7]{2}$/.test(digits)
    octets[written++] = isOctal ? parseInt(digits, 8) : Number(octets[read + 1])
    read += isOctal ? 3 : 1
  }
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(octets.subarray(0, written))
  } catch {
    return null
  }
}
