import { attributeRemark, type LineFacts, type Remark } from './remark.ts'
import { attributeName, isOversized, type AttributeName } from './known-attributes.ts'
import { closestWord } from './closest-word.ts'
import { cookieDomain } from './domain.ts'
import { defaultPath } from './path.ts'
import type { SetCookieAttribute } from './set-cookie.ts'

const SAME_SITE_VALUES = ['Strict', 'Lax', 'None']
const SPELLINGS = [
  'Expires',
  'Max-Age',
  'Domain',
  'Path',
  'Secure',
  'HttpOnly',
  'SameSite',
  'Partitioned',
  'Priority',
]

/**
 * Remarks on attributes that browsers ignore, or read otherwise than they look.
 * @param facts the line and where it comes from
 * @returns warnings and notes, none of them a reason to refuse the cookie
 */
export function attributeWarnings(facts: LineFacts): Remark[] {
  const { attributes } = facts.parsed
  const lastOf = new Map(attributes.map((attribute) => [attributeName(attribute.name.text), attribute]))
  const remarks = attributes.map((attribute) => {
    const known = attributeName(attribute.name.text)
    if (!known) return unknownAttribute(attribute)
    const value = attribute.value?.text ?? ''
    if (isOversized(value)) return tooLong(attribute)
    if (lastOf.get(known) !== attribute) return repeated(attribute)
    return CHECKS[known]?.(attribute, value, facts) ?? null
  })
  return [
    ...remarks.filter((remark) => remark !== null),
    ...(lastOf.has('samesite') ? [] : [noSameSite(facts)]),
  ]
}

type Check = (attribute: SetCookieAttribute, value: string, facts: LineFacts) => Remark | null

const CHECKS: Partial<Record<AttributeName, Check>> = {
  domain: wideDomain,
  path: pathWithoutSlash,
  samesite: misspeltSameSite,
  secure: valueOfFlag,
  httponly: valueOfFlag,
  partitioned: valueOfFlag,
}

function pathWithoutSlash(attribute: SetCookieAttribute, value: string, { url }: LineFacts): Remark | null {
  if (value.startsWith('/')) return null
  return attributeRemark(attribute, 'PathWithoutSlash', 'warning', {
    sentence: `A Path begins with a slash; this one is ignored, and the cookie goes to ${defaultPath(url.pathname)} and below.`,
    section: '§5.6.4',
    instead: `Path=/${value}`,
  })
}

function misspeltSameSite(attribute: SetCookieAttribute, value: string, { rules }: LineFacts): Remark | null {
  if (SAME_SITE_VALUES.some((known) => known.toLowerCase() === value.toLowerCase())) return null
  return attributeRemark(attribute, 'SameSiteMisspelt', 'warning', {
    sentence: `SameSite is Strict, Lax or None; anything else is as no SameSite at all, and so ${rules.defaultSameSite}.`,
    section: '§5.6.7',
    instead: `SameSite=${closestWord(value, SAME_SITE_VALUES) ?? 'Lax'}`,
  })
}

function valueOfFlag(attribute: SetCookieAttribute, value: string): Remark | null {
  if (!value) return null
  return attributeRemark(attribute, 'ValueIgnored', 'warning', {
    sentence: 'That the attribute is there is all that counts: even "=false" turns it on.',
    section: '§5.6.5, §5.6.6',
    instead: attribute.name.text,
  })
}

function wideDomain(attribute: SetCookieAttribute, value: string, { url, rules }: LineFacts): Remark | null {
  const result = cookieDomain(value || null, url.hostname, rules)
  if (!result || result.hostOnly) return null
  return attributeRemark(attribute, 'DomainIncludesSubdomains', 'warning', {
    sentence: `Every host below ${result.domain} receives this cookie and can replace it. Without Domain only ${url.hostname} does.`,
    section: '§4.1.2.3',
    instead: '',
  })
}

function unknownAttribute(attribute: SetCookieAttribute): Remark {
  const meant = closestWord(attribute.name.text, SPELLINGS)
  const instead = meant && (attribute.value ? `${meant}=${attribute.value.text}` : meant)
  return attributeRemark(attribute, 'UnknownAttribute', 'warning', {
    sentence: meant
      ? `Browsers ignore this. Is ${meant} meant?`
      : 'Browsers know no such attribute and ignore it.',
    section: '§5.6',
    instead: instead ?? '',
  })
}

function tooLong(attribute: SetCookieAttribute): Remark {
  return attributeRemark(attribute, 'AttributeTooLong', 'warning', {
    sentence:
      'An attribute whose value is longer than 1024 octets is ignored; the cookie is stored without it.',
    section: '§5.6 step 6',
  })
}

function repeated(attribute: SetCookieAttribute): Remark {
  return attributeRemark(attribute, 'RepeatedAttribute', 'warning', {
    sentence: 'The attribute stands in the line again, and the last one counts.',
    section: '§5.7',
    instead: '',
  })
}

function noSameSite({ parsed: { value }, rules }: LineFacts): Remark {
  const treatment =
    rules.defaultSameSite === 'Lax' ? 'Lax (for its first two minutes, a little less strict)' : 'None'
  return {
    code: 'SameSiteNotGiven',
    severity: 'info',
    start: value.start,
    end: value.end,
    sentence: `Without SameSite this browser treats the cookie as ${treatment}; others differ, so say what you mean.`,
    section: '§5.7 step 17',
  }
}
