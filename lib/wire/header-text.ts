import { isUtf8 } from 'node:buffer'

/**
 * A header's text as it was meant. Node gives a header's octets as characters (Fetch calls that isomorphic);
 * browsers and the workbench send UTF-8 in them.
 * @param received a header's value, or a part of it, as Node or Next hands it out
 * @returns the text; unchanged where the octets are no UTF-8
 * @example headerText('Ã¼') // 'ü'
 */
export function headerText(received: string): string {
  const octets = Buffer.from(received, 'latin1')
  return isUtf8(octets) ? octets.toString() : received
}

/**
 * Turns a text into what Node writes as its UTF-8: it sends a header's characters as octets.
 * @example headerOctets('ü') // 'Ã¼'
 */
export function headerOctets(text: string): string {
  return Buffer.from(text).toString('latin1')
}
