import { z } from 'zod'
import { getEnv } from '../env.ts'
import { encodeCookieValue } from '../http/cookie-value.ts'
import { octetLength } from '../http/octets.ts'
import { serializeSetCookie } from '../http/serialize-set-cookie.ts'
import { isOwnCookie } from '../own-cookies.ts'

/** RFC 9110's token: what the draft allows a server to write as a name (RFC 6265bis §4.1.1). */
const name = z
  .string('A cookie needs a name.')
  .min(1, 'A cookie needs a name.')
  .regex(/^[!#$%&'*+\-.^_`|~0-9A-Za-z]*$/, "A name has letters, digits and !#$%&'*+-.^_`|~ only.")

const attributeText = z
  .string()
  .max(1024, 'A browser ignores an attribute of more than 1024 octets.')
  .regex(/^[\x20-\x3a\x3c-\x7e]*$/, 'Only ASCII without ";" can stand here: encode the rest with %.')

const path = attributeText
  .startsWith('/', 'A path starts with "/".')
  .refine((text) => !text.endsWith(' '), 'A browser drops a space at the end: write %20.')
  // Legal, but Next sends what follows as a cookie of its own: `Path=/a, session=x`.
  .refine((text) => !text.includes(','), 'Next splits a line at a comma: write %2C.')
const domain = attributeText
  .regex(/^\.?[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?$/, 'A domain is a host name, such as example.com.')
  .refine(isWithinOwnHost, 'On this server a wider Domain would hand the cookie to neighbouring sites.')

/** The scope of a cookie: what a deletion must repeat exactly. */
export const cookieScopeSchema = z.strictObject({
  path: path.optional(),
  domain: domain.optional(),
  secure: z.boolean().optional(),
  /** A partitioned cookie is in a jar of its own: only a partitioned deletion reaches it. */
  partitioned: z.boolean().optional(),
})

/** A name and its scope: what the deletion form sends. */
export const cookieDeletionSchema = z.strictObject({ name, ...cookieScopeSchema.shape })

/** What the cookie API takes: the value as meant (it is encoded here), lifetimes in seconds or as a date. */
export const cookieInputSchema = z
  .strictObject({
    ...cookieScopeSchema.shape,
    name,
    value: z.string(),
    maxAge: z.int('Max-Age is a whole number of seconds.').optional(),
    expires: z
      .string()
      .refine(isCookieDate, 'That is no date from the year 1601 to 9999, such as 2030-01-31T12:00:00Z.')
      .optional(),
    httpOnly: z.boolean().optional(),
    sameSite: z.enum(['Strict', 'Lax', 'None']).optional(),
    priority: z.enum(['Low', 'Medium', 'High']).optional(),
  })
  .refine(({ name, value }) => octetLength(name + encodeCookieValue(value)) <= 4096, {
    path: ['value'],
    error: 'Name and value together are over 4096 octets once encoded: every browser refuses that.',
  })

export type CookieInput = z.infer<typeof cookieInputSchema>

/** The line that sets a cookie, exactly as it will be sent. Path is `/` unless given, as in Flask and in Next. */
export function lineOf({ value, expires, path = '/', ...rest }: CookieInput): string {
  const date = expires === undefined ? undefined : new Date(expires)
  return serializeSetCookie({ ...rest, path, value: encodeCookieValue(value), expires: date })
}

/** The line that deletes a cookie: the same name and scope, a lifetime that is over. */
export function deletionLineOf(
  name: string,
  { path = '/', ...scope }: z.infer<typeof cookieScopeSchema>,
): string {
  return serializeSetCookie({ name, value: '', path, ...scope, maxAge: 0, expires: new Date(0) })
}

/** The name of a cookie in an address. */
export const cookieNameSchema = name

/** Why an experiment may not touch this cookie, or null. */
export function ownCookieReason(name: string): string | null {
  return isOwnCookie(name) ? `"${name}" is one of this app's own cookies: no experiment may touch it.` : null
}

const isoDate = z.union([
  z.iso.date(),
  z.iso.datetime({ offset: true }),
  z.iso.datetime({ offset: true, precision: -1 }),
])

/**
 * An ISO 8601 date with its time zone (without a time: UTC), or one as it stands in the line. `Date.parse` would
 * also take `banana 12`, and a time without a zone for the server's own. Browsers read the years 1601 to 9999.
 */
function isCookieDate(text: string): boolean {
  const date = new Date(text)
  const year = date.getUTCFullYear()
  return (text === date.toUTCString() || isoDate.safeParse(text).success) && year >= 1601 && year <= 9999
}

/** Google is refused by every browser and so may be tried; a parent of a hosted copy's own name may not. */
function isWithinOwnHost(domain: string): boolean {
  const { hostname } = new URL(getEnv().APP_ORIGIN)
  const asked = domain.replace(/^\./, '').toLowerCase()
  return asked === hostname || !hostname.endsWith(`.${asked}`)
}
