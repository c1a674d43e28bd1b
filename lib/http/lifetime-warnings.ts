import { expiryTime, MAX_LIFETIME, parseExpires, parseMaxAge } from './cookie-lifetime.ts'
import { attributeRemark, type LineFacts, type Remark } from './remark.ts'
import { attributeName, knownAttributes, type AttributeName } from './known-attributes.ts'
import type { SetCookieAttribute } from './set-cookie.ts'

const DAY = 24 * 60 * 60
const YEAR = 365 * DAY

/**
 * Remarks on how long the cookie lives, where that is not what its author thinks.
 * @param facts the line and when it arrived
 * @returns warnings and notes, none of them a reason to refuse the cookie
 */
export function lifetimeWarnings(facts: LineFacts): Remark[] {
  const maxAge = lastAttribute('max-age', facts)
  const expires = lastAttribute('expires', facts)
  const seconds = maxAge && parseMaxAge(maxAge.value?.text ?? '', facts.rules)
  const remarks: (Remark | null)[] = [
    maxAge && seconds === null ? notANumber(maxAge) : null,
    maxAge && seconds !== null && looksLikeMilliseconds(seconds) ? inMilliseconds(maxAge, seconds) : null,
    expires && seconds === null ? dateNotUnderstood(expires, facts) : null,
    expires && maxAge && seconds !== null ? overruled(expires) : null,
    endRemark(seconds === null ? expires : maxAge, facts),
  ]
  return remarks.filter((remark) => remark !== null)
}

/** Deletion and the cap, at the attribute that decides. */
function endRemark(attribute: SetCookieAttribute | null, { line, now, rules }: LineFacts): Remark | null {
  const known = knownAttributes(line, rules)
  const end = expiryTime({ maxAge: known['max-age'], expires: known.expires }, now, rules)
  if (!attribute || !end) return null
  if (end <= now) {
    return attributeRemark(attribute, 'AlreadyExpired', 'info', {
      sentence: 'Already over: this deletes the cookie of the same name, domain and path, and stores none.',
      section: '§5.7',
    })
  }
  if (end.getTime() < now.getTime() + MAX_LIFETIME) return null
  return attributeRemark(attribute, 'LifetimeCapped', 'info', {
    sentence: 'No cookie lives longer than 400 days: the browser shortens it.',
    section: '§5.5',
  })
}

function notANumber(attribute: SetCookieAttribute): Remark {
  const digits = /\d+/.exec(attribute.value?.text ?? '')?.[0]
  return attributeRemark(attribute, 'MaxAgeNotANumber', 'warning', {
    sentence: 'Max-Age is a whole number of seconds, without a unit and without quotes; this one is ignored.',
    section: '§5.6.2',
    ...(digits && { instead: `Max-Age=${digits}` }),
  })
}

function inMilliseconds(attribute: SetCookieAttribute, seconds: number): Remark {
  return attributeRemark(attribute, 'MaxAgeInMilliseconds', 'warning', {
    sentence: `Max-Age counts seconds: this is ${Math.round(seconds / DAY)} days. It looks like milliseconds.`,
    section: '§5.6.2',
    instead: `Max-Age=${seconds / 1000}`,
  })
}

/** Whole minutes if they are milliseconds, and an odd number of days, or too many, if they are seconds. */
function looksLikeMilliseconds(seconds: number): boolean {
  if (seconds < 60_000 || seconds % 60_000 !== 0) return false
  const isYears = seconds % YEAR === 0 && seconds <= 100 * YEAR
  return !isYears && (seconds * 1000 > MAX_LIFETIME || seconds % DAY !== 0)
}

function dateNotUnderstood(attribute: SetCookieAttribute, { rules }: LineFacts): Remark | null {
  const text = attribute.value?.text ?? ''
  if (parseExpires(text, rules)) return null
  // JavaScript's parser reads ISO 8601 and more: it may know what was meant.
  const meant = new Date(text)
  return attributeRemark(attribute, 'DateNotUnderstood', 'warning', {
    sentence:
      'No browser can read this date and ignores it: the cookie lasts only until the browser is closed.',
    section: '§5.6.1, §5.1.1',
    ...(!Number.isNaN(meant.getTime()) && { instead: `Expires=${meant.toUTCString()}` }),
  })
}

function overruled(attribute: SetCookieAttribute): Remark {
  return attributeRemark(attribute, 'ExpiresOverruled', 'info', {
    sentence: 'Max-Age is there as well, and it alone counts.',
    section: '§5.7 step 6',
  })
}

function lastAttribute(name: AttributeName, { parsed }: LineFacts): SetCookieAttribute | null {
  return parsed.attributes.findLast((attribute) => attributeName(attribute.name.text) === name) ?? null
}
