/** The SameSite rules under the names that Chromium reports. */
export type SameSiteReason = 'SameSiteStrict' | 'SameSiteLax' | 'SameSiteUnspecifiedTreatedAsLax'

/** Codes of the Chrome DevTools Protocol: why a line was refused or a cookie withheld. */
export type ChromiumReason =
  | SameSiteReason
  | `Schemeful${SameSiteReason}`
  | 'AnonymousContext'
  | 'DisallowedCharacter'
  | 'DomainMismatch'
  | 'InvalidDomain'
  | 'InvalidPrefix'
  | 'NameValuePairExceedsMaxSize'
  | 'NoCookieContent'
  | 'NotOnPath'
  | 'OverwriteSecure'
  | 'PortMismatch'
  | 'SameSiteNoneInsecure'
  | 'SchemeMismatch'
  | 'SchemeNotSupported'
  | 'SecureOnly'
  | 'SyntaxError'
  | 'ThirdPartyPhaseout'
  | 'UnknownError'
  | 'UserPreferences'

/** Codes of our own, for refusals to which Chromium gives no name. */
export type OwnReason =
  | 'HttpOnlyFromScript'
  | 'HttpOnlyHiddenFromScript'
  | 'Nameless'
  | 'NamelessWithEquals'
  | 'OverwriteHttpOnly'
  | 'PartitionMismatch'
  | 'PartitionedInsecure'

/** Why a line is refused, or why a stored cookie does not go with a request. */
export type Reason = ChromiumReason | OwnReason

/** A reason in words. */
export interface ReasonExplanation {
  /** For a learner: what the rule is and whom it protects. */
  sentence: string
  /** Where it is written: of the draft, unless it names another document; null where no document says it. */
  section: string | null
}

/**
 * Puts a reason into words.
 * @param code a code of this engine, or one that Chromium reported over its DevTools Protocol
 * @returns one or two sentences, and the section of draft-ietf-httpbis-rfc6265bis-22 that they come from
 * @example explainReason('SecureOnly').section // '§5.7 step 13, §5.8.3 step 3'
 */
export function explainReason(code: Reason): ReasonExplanation {
  const [sentence, section] = EXPLANATIONS[code]
  return { sentence, section }
}

const LAYERED = 'draft-ietf-httpbis-layered-cookies'
const PARTITIONED = 'draft-cutler-httpbis-partitioned-cookies'

const EXPLANATIONS: Record<Reason, [sentence: string, section: string | null]> = {
  AnonymousContext: ['The page was loaded in a context that has no cookies.', null],
  DisallowedCharacter: [
    'The line holds a control character, and one is enough to lose the whole cookie: it could end the header early.',
    '§5.6 step 1',
  ],
  DomainMismatch: ['The cookie belongs to another host.', '§5.8.3 step 3, §5.1.3'],
  HttpOnlyFromScript: ['A script may not set an HttpOnly cookie: only a response may.', '§5.7 step 15'],
  HttpOnlyHiddenFromScript: [
    'The cookie is HttpOnly: requests carry it, scripts never see it.',
    '§5.8.3 step 3',
  ],
  InvalidDomain: [
    'A host may set cookies for itself and for a domain that it lies in, but not for another one, nor for a whole public suffix such as co.uk or github.io.',
    '§5.7 steps 8 to 10',
  ],
  InvalidPrefix: [
    'The name begins with a prefix, and the attributes do not keep its promise: __Secure- needs Secure; __Host- needs Secure, Path=/ and no Domain; __Http- needs Secure and HttpOnly, from a response.',
    `§5.7 steps 20 to 22; ${LAYERED}`,
  ],
  Nameless: ['Firefox stores no cookie whose name is empty.', null],
  NamelessWithEquals: [
    'The name is empty and the value has a "=": sent back without a name, the value would be read as another cookie.',
    null,
  ],
  NameValuePairExceedsMaxSize: [
    'Name and value together are longer than 4096 octets. An accented letter takes two, an emoji four.',
    '§5.6 step 5',
  ],
  NoCookieContent: ['Name and value are both empty: there is nothing to store.', '§5.7 step 2'],
  NotOnPath: ['The address does not lie under the path of the cookie.', '§5.8.3 step 3, §5.1.4'],
  OverwriteHttpOnly: ['A script may not replace an HttpOnly cookie.', '§5.7 step 23.2'],
  OverwriteSecure: [
    'There is a Secure cookie of this name, and an unencrypted connection may not put another in front of it.',
    '§5.7 step 16',
  ],
  PartitionedInsecure: ['Partitioned cookies must be Secure.', PARTITIONED],
  PartitionMismatch: ['The cookie was set under another top-level site and stays in that jar.', PARTITIONED],
  PortMismatch: ['The cookie is bound to another port.', null],
  SameSiteLax: [
    'The cookie is SameSite=Lax and another site caused this request: of those, only links and GET forms that change the address bar carry it.',
    '§5.7 step 18, §5.8.3 step 3',
  ],
  SameSiteNoneInsecure: [
    'SameSite=None lets a cookie go with requests of other sites, and so must be Secure.',
    '§5.7 step 19',
  ],
  SameSiteStrict: [
    'The cookie is SameSite=Strict and another site caused this request, if only by a link.',
    '§5.7 step 18, §5.8.3 step 3',
  ],
  SameSiteUnspecifiedTreatedAsLax: [
    'The cookie names no SameSite and is treated as Lax; another site caused this request. Only in its first two minutes does it still go with a POST form.',
    '§5.7 steps 17 and 18, §5.6.7.2',
  ],
  SchemefulSameSiteLax: [
    'The cookie is SameSite=Lax, and http and https of one name are two sites.',
    '§5.2, §5.8.3 step 3',
  ],
  SchemefulSameSiteStrict: [
    'The cookie is SameSite=Strict, and http and https of one name are two sites.',
    '§5.2, §5.8.3 step 3',
  ],
  SchemefulSameSiteUnspecifiedTreatedAsLax: [
    'The cookie names no SameSite and is treated as Lax, and http and https of one name are two sites.',
    '§5.2, §5.7 step 17',
  ],
  SchemeMismatch: ['The cookie is bound to the other scheme, http or https.', null],
  SchemeNotSupported: ['Only http, https and web sockets have cookies.', '§5'],
  SecureOnly: ['The cookie is Secure and this connection is not encrypted.', '§5.7 step 13, §5.8.3 step 3'],
  SyntaxError: ['The browser could not read the line.', '§5.6'],
  ThirdPartyPhaseout: ['The browser blocks cookies of sites that are embedded in another.', '§7.1'],
  UnknownError: ['The browser did not store the cookie and does not say why.', null],
  UserPreferences: ['The settings of this browser forbid the cookie, as those of other sites.', '§7.3'],
}

/** Every code, for lists and checks. */
export const REASONS: readonly Reason[] = Object.keys(EXPLANATIONS).filter(isReason)

/**
 * Tells whether a text that a browser reported is a reason that this engine can explain.
 * @param code as reported
 * @returns true for the codes of `Reason`
 */
export function isReason(code: string): code is Reason {
  return Object.hasOwn(EXPLANATIONS, code)
}
