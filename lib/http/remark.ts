import type { ProfileRules } from './profile.ts'
import type { Reason } from './reasons.ts'
import type { ParsedSetCookie, SetCookieAttribute } from './set-cookie.ts'

/** What is to be said about a place in the line. */
export interface Remark {
  code: Reason | WarningCode
  /** error: the cookie is refused; warning: it is stored, but surely not as meant; info: good to know. */
  severity: 'error' | 'warning' | 'info'
  start: number
  end: number
  sentence: string
  section: string | null
  /** What to write in place of the text between the offsets; '' to remove it. */
  instead?: string
}

/** What a browser accepts, and a server should not have sent. */
export type WarningCode =
  | 'AlreadyExpired'
  | 'AttributeTooLong'
  | 'DateNotUnderstood'
  | 'DomainIncludesSubdomains'
  | 'ExpiresOverruled'
  | 'LifetimeCapped'
  | 'MaxAgeInMilliseconds'
  | 'MaxAgeNotANumber'
  | 'NoHttpOnlyOnSession'
  | 'NoName'
  | 'PathWithoutSlash'
  | 'QuotesDoNotProtect'
  | 'RepeatedAttribute'
  | 'SameSiteMisspelt'
  | 'SameSiteNotGiven'
  | 'UnknownAttribute'
  | 'ValueIgnored'
  | 'ValueNeedsEncoding'

/** What the checks of single rules look at. */
export interface LineFacts {
  line: string
  parsed: ParsedSetCookie
  url: URL
  now: Date
  rules: ProfileRules
}

/**
 * Makes a remark on a whole attribute, from its name to the end of its value.
 * @param attribute where in the line
 * @param code of the rule
 * @param severity 'warning' or 'info': what is an error, the jar decides
 * @param text what is said of it
 * @returns the remark
 */
export function attributeRemark(
  { name, value }: SetCookieAttribute,
  code: WarningCode,
  severity: 'warning' | 'info',
  text: Pick<Remark, 'sentence' | 'section' | 'instead'>,
): Remark {
  return { code, severity, start: name.start, end: value?.end ?? name.end, ...text }
}
