import { attributeName, type AttributeName } from '../http/known-attributes.ts'

/** What a part of a `Set-Cookie` line decides: attributes of one family have one colour and one sign everywhere. */
export type AttributeFamily = 'where' | 'lifetime' | 'access' | 'origin'

/** The families in words, in the order in which pages list them. */
export const familyLabels: Record<AttributeFamily, string> = {
  where: 'Where it goes',
  lifetime: 'How long it lives',
  access: 'Who may see it',
  origin: 'From which sites',
}

/**
 * Tells to which family a part of a line belongs.
 * @param text an attribute as it stands in the line, or a cookie's name that may have a prefix
 * @returns null for what belongs to none: unknown attributes, `Priority`, a name without a prefix
 * @example familyOf('max-age=60') // 'lifetime'
 */
export function familyOf(text: string): AttributeFamily | null {
  if (namePrefix(text)) return 'access'
  const [beforeEquals = ''] = text.split('=', 1)
  const name = attributeName(beforeEquals.trim())
  return name && familyOfName[name]
}

/**
 * Finds the prefix by which a name makes a promise about the cookie (§4.1.3).
 * @returns as written, or '' where there is none
 * @example namePrefix('__Host-id') // '__Host-'
 */
export function namePrefix(name: string): string {
  return /^__(?:Host-Http|Host|Http|Secure)-/i.exec(name)?.[0] ?? ''
}

/** A part of a text that names an attribute. */
export interface NamedAttribute {
  start: number
  end: number
  family: AttributeFamily
}

/**
 * Finds where source code names attributes: as options of Next (`httpOnly: true`) and of Flask (`max_age=60`), and in a
 * line that is written out (`; Path=/`). A word alone is none: `path` has other meanings.
 * @returns in the order of the text
 */
export function attributesIn(code: string): NamedAttribute[] {
  return [...code.matchAll(ATTRIBUTE)].flatMap(({ 0: word, index }) => {
    const family = familyOf(word.replaceAll('_', '').replace(/^maxage$/i, 'max-age'))
    return family ? [{ start: index, end: index + word.length, family }] : []
  })
}

const NAMES = 'domain|path|max[-_]?age|expires|http_?only|secure|same_?site|partitioned'
const ATTRIBUTE = new RegExp(`\\b(?:${NAMES})(?=[:=])|(?<=; ?)(?:${NAMES})\\b`, 'gi')

const familyOfName: Record<AttributeName, AttributeFamily | null> = {
  domain: 'where',
  path: 'where',
  'max-age': 'lifetime',
  expires: 'lifetime',
  httponly: 'access',
  secure: 'access',
  samesite: 'origin',
  partitioned: 'origin',
  priority: null,
}
