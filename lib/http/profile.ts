import type { Reason } from './reasons.ts'

/** Whose behaviour is predicted: the draft to the letter, or what one browser was measured to do. */
export type Profile = 'rfc6265bis' | 'chromium' | 'firefox'

/** All points where the three differ. Whatever is not here, they do alike. */
export interface ProfileRules {
  /** A TAB that trimming leaves is no control character to the draft (§5.6, second note). */
  innerTab: 'allowed' | 'refused' | 'refused in Path'
  /** What a line without `=` becomes: the draft says a nameless value (§5.6 step 3), Firefox a valueless name. */
  lineWithoutEquals: 'value' | 'name'
  /** What a nameless cookie may be: the draft asks only that its value is not empty too (§5.7 step 2). */
  namelessCookies: 'allowed' | 'without "="' | 'refused'
  /** Which of several Max-Age or Expires counts: the draft never sees one that does not parse (§5.6.1 step 2). */
  repeatedLifetime: 'last that parses' | 'last'
  /** How a Max-Age is read beyond digits and a "-" before them (§5.6.2). */
  maxAge: 'digits' | 'either sign' | 'any minus is past'
  /** Whose date parser (§5.1.1): Chromium's differs in little, Firefox's in much, time zones among it. */
  dates: Profile
  /** The limit of 1024 octets holds for `Secure=…` too, though nobody reads that value (§5.6 step 6). */
  limitsFlagValues: boolean
  /** `Domain=bücher.test` is converted to punycode, or refused as the draft says (§5.7 step 8). */
  convertsUnicodeDomain: boolean
  /** `Domain=.` is a mistake; the draft removes the dot and finds no domain at all (§5.6.3, §5.7 step 7). */
  refusesDomainOfOneDot: boolean
  /** `Domain=127.0.0.1` leaves a host-only cookie; by the draft's letter it is a domain cookie (§5.7 step 10). */
  ipDomainIsHostOnly: boolean
  /** Plain-http loopback hosts count as secure: §5.8.3 leaves the notion of "secure" to the browser. */
  trustsLoopback: boolean
  /** What `__Host-` looks at for "no Domain" and "Path=/" (§5.7 steps 21.2 and 21.3). */
  hostPrefixReads: 'the outcome, and that a Path was given' | 'the attributes as written' | 'the outcome'
  /** `__Http-` and `__Host-Http-` are prefixes too (draft-ietf-httpbis-layered-cookies). */
  knowsHttpPrefixes: boolean
  /** `Partitioned` is an attribute, needs Secure, and separates jars (draft-cutler-httpbis-partitioned-cookies). */
  knowsPartitioned: boolean
  /** What a cookie without SameSite is held to (§5.7 step 17); Firefox has "Lax by default" behind a flag. */
  defaultSameSite: 'Lax' | 'None'
  /** The scheme belongs to the site: http://a.test and https://a.test are cross-site to each other (§5.2). */
  schemeIsPartOfSite: boolean
  /** Where a Secure cookie is sought that the new one would hide (§5.7 step 16.3). */
  secureOverlay: 'any domain' | 'the same site' | 'the hosts it is sent to'
  /** What a replaced cookie keeps its creation time for: any new value (§5.7 step 23.3), or the same one. */
  creationTimeSurvives: 'any value' | 'the same value'
  /** A cookie is gone at the very millisecond of its expiry; to the letter, that must be "in the past" (§5.7). */
  expiresAtTheInstant: boolean
  /** Refusals of which the browser's developer tools show nothing. */
  silentReasons: readonly Reason[]
}

const RULES: Record<Profile, ProfileRules> = {
  rfc6265bis: {
    innerTab: 'allowed',
    lineWithoutEquals: 'value',
    namelessCookies: 'allowed',
    repeatedLifetime: 'last that parses',
    maxAge: 'digits',
    dates: 'rfc6265bis',
    limitsFlagValues: true,
    convertsUnicodeDomain: false,
    refusesDomainOfOneDot: false,
    ipDomainIsHostOnly: false,
    trustsLoopback: false,
    hostPrefixReads: 'the outcome, and that a Path was given',
    knowsHttpPrefixes: false,
    knowsPartitioned: false,
    defaultSameSite: 'Lax',
    schemeIsPartOfSite: true,
    secureOverlay: 'any domain',
    creationTimeSurvives: 'any value',
    expiresAtTheInstant: false,
    silentReasons: [],
  },
  chromium: {
    innerTab: 'refused',
    lineWithoutEquals: 'value',
    namelessCookies: 'without "="',
    repeatedLifetime: 'last',
    maxAge: 'either sign',
    dates: 'chromium',
    limitsFlagValues: true,
    convertsUnicodeDomain: true,
    refusesDomainOfOneDot: true,
    ipDomainIsHostOnly: true,
    trustsLoopback: true,
    hostPrefixReads: 'the attributes as written',
    knowsHttpPrefixes: true,
    knowsPartitioned: true,
    defaultSameSite: 'Lax',
    schemeIsPartOfSite: true,
    secureOverlay: 'the same site',
    creationTimeSurvives: 'the same value',
    expiresAtTheInstant: true,
    silentReasons: ['NamelessWithEquals', 'PartitionedInsecure'],
  },
  firefox: {
    innerTab: 'refused in Path',
    lineWithoutEquals: 'name',
    namelessCookies: 'refused',
    repeatedLifetime: 'last',
    maxAge: 'any minus is past',
    dates: 'firefox',
    limitsFlagValues: false,
    convertsUnicodeDomain: false,
    refusesDomainOfOneDot: true,
    ipDomainIsHostOnly: true,
    trustsLoopback: true,
    hostPrefixReads: 'the outcome',
    knowsHttpPrefixes: true,
    knowsPartitioned: true,
    defaultSameSite: 'None',
    schemeIsPartOfSite: false,
    secureOverlay: 'the hosts it is sent to',
    creationTimeSurvives: 'any value',
    expiresAtTheInstant: true,
    silentReasons: [],
  },
}

/**
 * Gives the rules of a profile: the table of differences.
 * @param profile one of the three
 * @returns the same object at each call
 * @example rulesOf('firefox').defaultSameSite // 'None'
 */
export function rulesOf(profile: Profile): ProfileRules {
  return RULES[profile]
}
