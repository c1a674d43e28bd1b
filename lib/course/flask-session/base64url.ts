/**
 * Writes bytes as Flask does in a session: base64 of the URL's alphabet, without padding.
 * @example toBase64url(new Uint8Array([255])) // '_w'
 */
export function toBase64url(bytes: Uint8Array): string {
  const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')
}

/**
 * Reads what {@link toBase64url} wrote. Python skips characters of no alphabet; here they make the text no base64.
 * @returns null for a text that is no base64
 */
export function fromBase64url(text: string): Uint8Array<ArrayBuffer> | null {
  if (!/^[\w-]*$/.test(text) || text.length % 4 === 1) return null
  const decoded = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
  return Uint8Array.from(decoded, (character) => character.charCodeAt(0))
}
