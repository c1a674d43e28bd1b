import { hasControlCharacter, octetLength } from './octets.ts'
import type { ProfileRules } from './profile.ts'
import type { Reason } from './reasons.ts'
import type { ParsedSetCookie } from './set-cookie.ts'

/** §5.6 step 5: the limit for name and value together, in octets. The `=` between them does not count. */
export const MAX_PAIR_OCTETS = 4096

/**
 * Decides what the first part of a line is the name of, and what its value (§5.6 step 3).
 * @param parsed the line taken apart
 * @param rules where the profiles differ: a line without `=`
 * @returns both, trimmed, either of them possibly empty
 */
export function pairOf(
  { name, value }: ParsedSetCookie,
  rules: ProfileRules,
): { name: string; value: string } {
  if (name) return { name: name.text, value: value.text }
  return rules.lineWithoutEquals === 'name'
    ? { name: value.text, value: '' }
    : { name: '', value: value.text }
}

/**
 * Lists what makes a line no cookie at all, whoever sends it (§5.6 steps 1 and 5, §5.7 steps 2 to 4).
 * @param line the line as it arrived
 * @param parsed the same line taken apart
 * @param rules where the profiles differ: TABs and nameless cookies
 * @returns the reasons; empty: it can be read
 */
export function contentReasons(line: string, parsed: ParsedSetCookie, rules: ProfileRules): Reason[] {
  const { name, value } = pairOf(parsed, rules)
  const reasons: Reason[] = []
  // The whole line counts: one NUL in an attribute that nobody knows, and the cookie is lost.
  if (hasControlCharacter(line) || (rules.refusesInnerTab && hasInnerTab(line, parsed))) {
    reasons.push('DisallowedCharacter')
  }
  if (octetLength(name) + octetLength(value) > MAX_PAIR_OCTETS) reasons.push('NameValuePairExceedsMaxSize')
  if (!name && !value) reasons.push('NoCookieContent')
  if (!name && value && rules.namelessCookies === 'refused') reasons.push('Nameless')
  if (!name && value.includes('=') && rules.namelessCookies === 'without "="')
    reasons.push('NamelessWithEquals')
  return reasons
}

/** A TAB that trimming left: whitespace to the draft, a control character to Chromium. */
function hasInnerTab(line: string, { name, value, attributes }: ParsedSetCookie): boolean {
  if (!line.includes('\t')) return false
  const texts = [name, value, ...attributes.flatMap((attribute) => [attribute.name, attribute.value])]
  return texts.some((span) => span?.text.includes('\t'))
}
