import type { z } from 'zod'
import { ownCookieReason } from '@/lib/wire/cookie-input'
import { cookieInputOf } from './form-input'

/** What is wrong with each field of a form that was sent back; nothing for a form not yet sent. */
export function findProblems(
  schema: z.ZodType,
  { form, ...fields }: Record<string, string>,
): Record<string, string> {
  if (!form) return {}
  const result = schema.safeParse(cookieInputOf(fields))
  const problems = result.success
    ? []
    : result.error.issues.map(({ path, message }) => [path.join('.'), message])
  const ownReason = ownCookieReason(fields.name ?? '')
  return { ...Object.fromEntries(problems), ...(ownReason && { name: ownReason }) }
}
