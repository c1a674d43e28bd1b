import { readForm } from '@/lib/auth/read-form'
import { seeOther } from '@/lib/see-other'

/** What a form of this page sent: its filled-in fields, or the response that refuses it. */
export async function readCookieForm(request: Request): Promise<Record<string, string> | Response> {
  const form = await readForm(request)
  if (form instanceof Response) return form
  const fields = [...form].filter(
    (field): field is [string, string] => typeof field[1] === 'string' && field[1] !== '',
  )
  return Object.fromEntries(fields)
}

/** Turns a form's text into what the cookie schema takes; what cannot be turned is left for it to refuse. */
export function cookieInputOf(fields: Record<string, string>): Record<string, unknown> {
  const { maxAge, secure, httpOnly, partitioned, expires, ...rest } = fields
  return {
    ...rest,
    ...(maxAge !== undefined && { maxAge: Number(maxAge) }),
    // A datetime-local field knows no time zone; its label says UTC.
    ...(expires !== undefined && {
      expires: /T\d\d:\d\d(?::\d\d(?:\.\d+)?)?$/.test(expires) ? `${expires}Z` : expires,
    }),
    ...(secure !== undefined && { secure: true }),
    ...(httpOnly !== undefined && { httpOnly: true }),
    ...(partitioned !== undefined && { partitioned: true }),
  }
}

/** Leads back to the page with all that was typed, so that it shows the form filled in and what is wrong with it. */
export function backToForm(form: 'set' | 'delete' | 'read', fields: Record<string, string>): Response {
  const query = new URLSearchParams({ ...fields, form }).toString()
  if (query.length > 16_384)
    return new Response('That is too long for a cookie. Go back and shorten it.', { status: 413 })
  return seeOther(`/cookies?${query}#${form}`)
}
