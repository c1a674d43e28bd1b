import type { LineFacts, Remark } from './remark.ts'
import { attributeName, type AttributeName } from './known-attributes.ts'
import { firstControlCharacter } from './octets.ts'
import { explainReason, type Reason } from './reasons.ts'
import { isSecureConnection } from './secure-connection.ts'

/** Where in the line a reason is to be shown, and what to write there. */
interface Place {
  start: number
  end: number
  instead?: string
}

/**
 * Turns a reason for which a line was refused into a remark at the place that causes it.
 * @param reason of a jar's verdict, or one that a browser reported
 * @param facts the line and where it comes from
 * @returns a remark of severity 'error'
 */
export function refusalRemark(reason: Reason, facts: LineFacts): Remark {
  const place = PLACES[reason]?.(facts) ?? pairPlace(facts)
  return { code: reason, severity: 'error', ...explainReason(reason), ...place }
}

/** Reasons that are not here concern the cookie as a whole. */
const PLACES: Partial<Record<Reason, (facts: LineFacts) => Place | null>> = {
  DisallowedCharacter: controlCharacterPlace,
  HttpOnlyFromScript: (facts) => attributePlace('httponly', facts, ''),
  InvalidDomain: (facts) => attributePlace('domain', facts, ''),
  InvalidPrefix: prefixPlace,
  Nameless: namelessPlace,
  NamelessWithEquals: namelessPlace,
  PartitionedInsecure: (facts) => attributePlace('partitioned', facts, 'Partitioned; Secure'),
  SameSiteLax: (facts) => attributePlace('samesite', facts, 'SameSite=None; Secure'),
  SameSiteNoneInsecure: noneInsecurePlace,
  SameSiteStrict: (facts) => attributePlace('samesite', facts, 'SameSite=None; Secure'),
  SchemefulSameSiteLax: (facts) => attributePlace('samesite', facts),
  SchemefulSameSiteStrict: (facts) => attributePlace('samesite', facts),
  // Nothing is wrong with the attribute: the connection is.
  SecureOnly: (facts) => attributePlace('secure', facts),
}

function pairPlace({ parsed: { name, value } }: LineFacts): Place {
  return { start: name?.start ?? value.start, end: value.end }
}

function controlCharacterPlace({ line }: LineFacts): Place {
  const start = firstControlCharacter(line)
  return { start, end: start + 1, instead: '' }
}

function namelessPlace(facts: LineFacts): Place {
  const { text } = facts.parsed.value
  return { ...pairPlace(facts), instead: text.includes('=') ? text : `name=${text}` }
}

/** Over plain http there is no way to have SameSite=None. */
function noneInsecurePlace(facts: LineFacts): Place | null {
  const isSecure = isSecureConnection(facts.url, facts.rules.trustsLoopback)
  return attributePlace('samesite', facts, isSecure ? 'SameSite=None; Secure' : 'SameSite=Lax')
}

/** A prefix is mended by its attributes: the whole line is what to write instead. */
function prefixPlace({ line, parsed: { name, value } }: LineFacts): Place | null {
  const prefix = /^__(host-http|host|http|secure)-/i.exec(name?.text ?? '')?.[1]?.toLowerCase()
  if (!name || !prefix) return null
  const attributes = ['Secure']
  if (prefix.startsWith('host')) attributes.push('Path=/')
  if (prefix.endsWith('http')) attributes.push('HttpOnly')
  return { start: 0, end: line.length, instead: [`${name.text}=${value.text}`, ...attributes].join('; ') }
}

function attributePlace(name: AttributeName, { parsed }: LineFacts, instead?: string): Place | null {
  const attribute = parsed.attributes.findLast((candidate) => attributeName(candidate.name.text) === name)
  if (!attribute) return null
  const { start, end } = { start: attribute.name.start, end: attribute.value?.end ?? attribute.name.end }
  return instead === undefined ? { start, end } : { start, end, instead }
}
