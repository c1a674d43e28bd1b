import { z } from 'zod'
import { serializeSetCookie } from '../http/serialize-set-cookie.ts'
import { isOwnCookie } from '../own-cookies.ts'

/** The names that a subdomain's form offers. */
export const domainCookieNames = ['crumb', 'jar', 'oven'] as const

const minutes = 60

const domainFormSchema = z.object({
  name: z
    .string()
    .refine((name) => !isOwnCookie(name), 'This is one of the app’s own cookies: no experiment may touch it.')
    .pipe(z.enum(domainCookieNames, 'The name must be one of those that the form offers.')),
  scope: z.enum(['host', 'domain'], 'The scope must be host or domain.'),
  action: z.enum(['set', 'delete'], 'The action must be set or delete.'),
})

/** The domain above a subdomain: what the hosts of `LAB_SUBDOMAINS` share. @example parentOf('a.lab.localhost') // 'lab.localhost' */
export function parentOf(hostname: string): string {
  return hostname.replace(/^[^.]+\./, '')
}

/**
 * Writes the line that a subdomain's form asks for.
 * @param hostname the subdomain that sends it, which is the cookie's value as well: so one sees who has set it
 * @returns the line, or what is wrong with the form
 */
export function domainLineOf(
  form: Record<string, unknown>,
  hostname: string,
): { ok: true; line: string } | { ok: false; message: string } {
  const parsed = domainFormSchema.safeParse(form)
  if (!parsed.success) return { ok: false, message: parsed.error.issues[0]?.message ?? '' }
  const { name, scope, action } = parsed.data
  const line = serializeSetCookie({
    name,
    value: action === 'set' ? `from-${hostname.split('.', 1)[0] ?? ''}` : '',
    path: '/',
    ...(scope === 'domain' && { domain: parentOf(hostname) }),
    ...(action === 'set' ? { maxAge: 10 * minutes } : { maxAge: 0, expires: new Date(0) }),
  })
  return { ok: true, line }
}
