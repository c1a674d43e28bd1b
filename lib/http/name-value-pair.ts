import { knownAttributes } from './known-attributes.ts'
import { hasControlCharacter, octetLength, trimmedSpan } from './octets.ts'
import type { ProfileRules } from './profile.ts'
import type { Reason } from './reasons.ts'
import { forEachAttribute, parsePair } from './set-cookie.ts'

/** §5.6 step 5: the limit for name and value together, in octets. The `=` between them does not count. */
export const MAX_PAIR_OCTETS = 4096

/**
 * Decides what the first part of a line is the name of, and what its value (§5.6 step 3).
 * @param line the line as sent
 * @param rules where the profiles differ: a line without `=`
 * @returns both, trimmed, either of them possibly empty
 */
export function pairOf(line: string, rules: ProfileRules): { name: string; value: string } {
  const { name, value } = parsePair(line)
  if (name) return { name: name.text, value: value.text }
  return rules.lineWithoutEquals === 'name'
    ? { name: value.text, value: '' }
    : { name: '', value: value.text }
}

/**
 * Names what makes a line no cookie at all, whoever sends it (§5.6 steps 1 and 5, §5.7 steps 2 to 4).
 * @param line the line as it arrived
 * @param rules where the profiles differ: TABs
 * @returns the first reason in Chromium's order, or null: it can be read
 */
export function contentReason(line: string, rules: ProfileRules): Reason | null {
  const { name, value } = pairOf(line, rules)
  if (!name && !value) return 'NoCookieContent'
  if (octetLength(name) + octetLength(value) > MAX_PAIR_OCTETS) return 'NameValuePairExceedsMaxSize'
  // The whole line counts: one NUL in an attribute that nobody knows, and the cookie is lost.
  return hasControlCharacter(line) || hasForbiddenTab(line, rules) ? 'DisallowedCharacter' : null
}

/**
 * Names the rule against a cookie without a name, if one applies. The draft has none but for prefixes (§5.7 step 22).
 * @param name the cookie's name
 * @param value its value; after `=session=x` the value is `session=x`
 * @param rules where the profiles differ
 * @returns the reason, or null
 */
export function namelessReason(name: string, value: string, rules: ProfileRules): Reason | null {
  if (name) return null
  if (rules.namelessCookies === 'refused') return 'Nameless'
  return rules.namelessCookies === 'without "="' && value.includes('=') ? 'NamelessWithEquals' : null
}

/** A TAB that trimming left: whitespace to the draft, a control character to Chromium. */
function hasForbiddenTab(line: string, rules: ProfileRules): boolean {
  if (rules.innerTab === 'allowed' || !line.includes('\t')) return false
  if (rules.innerTab === 'refused in Path')
    return knownAttributes(line, rules).path.at(-1)?.includes('\t') ?? false
  const { name, value } = parsePair(line)
  let isForbidden = [name, value].some((span) => span?.text.includes('\t'))
  forEachAttribute(line, (start, equals, end) => {
    isForbidden ||= hasInnerTab(line, start, equals) || hasInnerTab(line, equals + 1, end)
  })
  return isForbidden
}

function hasInnerTab(line: string, from: number, to: number): boolean {
  const { start, end } = trimmedSpan(line, from, to)
  return line.slice(start, end).includes('\t')
}
