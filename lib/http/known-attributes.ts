import { octetLength, trimmedSpan, trimWhitespace } from './octets.ts'
import type { ProfileRules } from './profile.ts'
import { forEachAttribute } from './set-cookie.ts'

/** §5.6: the attributes of the draft; `partitioned` and `priority` are browsers' additions. */
export type AttributeName =
  'expires' | 'max-age' | 'domain' | 'path' | 'secure' | 'httponly' | 'samesite' | 'partitioned' | 'priority'

/** The values of each known attribute in the order of the line; '' for one without a value. */
export type KnownAttributes = Record<AttributeName, string[]>

/** §5.6 step 6: an attribute whose value has more octets is ignored, and the cookie stays. */
export const MAX_ATTRIBUTE_OCTETS = 1024

/**
 * Gathers the attributes that a browser knows, and drops the others (§5.6).
 * @param line the line as sent
 * @param rules where the profiles differ: values that are too long
 * @returns a list for each known name; unknown and oversized attributes are in none
 */
export function knownAttributes(line: string, rules: ProfileRules): KnownAttributes {
  const known: KnownAttributes = {
    expires: [],
    'max-age': [],
    domain: [],
    path: [],
    secure: [],
    httponly: [],
    samesite: [],
    partitioned: [],
    priority: [],
  }
  forEachAttribute(line, (start, equals, end) => {
    const name = trimmedSpan(line, start, equals)
    if (name.end - name.start > LONGEST_NAME) return
    const key = attributeName(line.slice(name.start, name.end))
    if (!key) return
    const value = trimWhitespace(line.slice(equals + 1, Math.max(equals + 1, end)))
    const isLimited = rules.limitsFlagValues || !FLAGS.has(key)
    if (!isLimited || !isOversized(value)) known[key].push(value)
  })
  return known
}

/**
 * Recognises an attribute's name, in any case (§5.6.1 to §5.6.7).
 * @param text the name, trimmed
 * @returns the name in lower case, or null for one that browsers ignore
 * @example attributeName('MAX-AGE') // 'max-age'
 */
export function attributeName(text: string): AttributeName | null {
  return NAMES.get(text.toLowerCase()) ?? null
}

/**
 * Tells whether a browser ignores an attribute for the length of its value (§5.6 step 6).
 * @param value the attribute's value, trimmed
 * @returns true above 1024 octets of UTF-8
 */
export function isOversized(value: string): boolean {
  // No character takes more than three octets a UTF-16 unit: most values need not be counted.
  return value.length * 3 > MAX_ATTRIBUTE_OCTETS && octetLength(value) > MAX_ATTRIBUTE_OCTETS
}

const ALL: readonly AttributeName[] = [
  'expires',
  'max-age',
  'domain',
  'path',
  'secure',
  'httponly',
  'samesite',
  'partitioned',
  'priority',
]
const NAMES = new Map<string, AttributeName>(ALL.map((name) => [name, name]))
const FLAGS = new Set<AttributeName>(['secure', 'httponly', 'partitioned'])
const LONGEST_NAME = Math.max(...ALL.map((name) => name.length))
