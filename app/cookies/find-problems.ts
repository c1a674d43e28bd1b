import type { z } from 'zod'
import { ownCookieReason } from '@/lib/wire/cookie-input'

/** What is wrong with each field that was sent, by field name; own cookies are wrong by their name. */
export function findProblems(schema: z.ZodType, input: Record<string, unknown>): Record<string, string> {
  const found: Record<string, string> = {}
  for (const { path, message } of schema.safeParse(input).error?.issues ?? [])
    found[path.join('.')] ??= message
  const ownReason = typeof input.name === 'string' ? ownCookieReason(input.name) : null
  return ownReason ? { ...found, name: ownReason } : found
}
