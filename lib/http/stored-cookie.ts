import type { ProfileRules } from './profile.ts'

/** A cookie as a browser keeps it (§5.7). */
export interface StoredCookie {
  readonly name: string
  readonly value: string
  /** Canonical host or domain, without leading dot. */
  readonly domain: string
  /** It goes to `domain` alone, not to its subdomains: the line had no usable Domain. */
  readonly hostOnly: boolean
  readonly path: string
  readonly secure: boolean
  readonly httpOnly: boolean
  /** 'Default': the line named none, or one that does not exist (§5.7 step 17). */
  readonly sameSite: 'Strict' | 'Lax' | 'None' | 'Default'
  /** The top-level site whose jar this is in (`Partitioned`), or null: the common jar. */
  readonly partition: string | null
  /** What Chromium evicts first when a jar is full; no rule of this engine looks at it. */
  readonly priority: 'Low' | 'Medium' | 'High'
  /** null: until the session ends. */
  readonly expires: Date | null
  readonly createdAt: Date
}

/**
 * Tells whether two cookies are the same one, so that the newer replaces the older (§5.7 step 23).
 *
 * The same name on another path, or with a Domain where the other had none, is another cookie. This is why a
 * deletion must repeat both.
 * @param a one cookie
 * @param b another
 * @returns true for the same name, domain, host-only flag, path and partition; the value does not matter
 */
export function isSameCookie(a: StoredCookie, b: StoredCookie): boolean {
  return (
    a.name === b.name &&
    a.domain === b.domain &&
    a.hostOnly === b.hostOnly &&
    a.path === b.path &&
    a.partition === b.partition
  )
}

/**
 * Tells whether a cookie's time is over (§5.7, "expired").
 * @param cookie a stored cookie
 * @param now the moment that is asked about
 * @param rules where the profiles differ: the very instant
 * @returns false for a session cookie
 */
export function isExpired({ expires }: StoredCookie, now: Date, rules: ProfileRules): boolean {
  if (!expires) return false
  return expires < now || (rules.expiresAtTheInstant && expires.getTime() === now.getTime())
}
