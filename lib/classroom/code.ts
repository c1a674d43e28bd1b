import { randomInt } from 'node:crypto'

/** Letters and digits of which none is taken for another on a projector: without 0, O, 1, I and L. */
const ALPHABET = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789'
const LENGTH = 7

/** Makes the code of a group: one of 27 billion, so that the limit on wrong ones leaves no chance to guess. */
export function makeCode(): string {
  return Array.from({ length: LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')
}

/**
 * Reads a code as somebody typed it: in any case, with spaces or hyphens.
 * @returns the code; null for what cannot be one
 * @example readCode('abc 2345') // 'ABC2345'
 */
export function readCode(typed: string): string | null {
  const code = typed.replaceAll(/[\s-]/g, '').toUpperCase()
  const isCode = code.length === LENGTH && [...code].every((character) => ALPHABET.includes(character))
  return isCode ? code : null
}
