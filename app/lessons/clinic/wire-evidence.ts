import type { Evidence } from '@/lib/course/check'
import { effectiveCookieName, parseSetCookie } from '@/lib/http/set-cookie'

/** The last `Set-Cookie` line of an answer that names this cookie. */
export function lineFor({ lines }: Evidence, name: string): string | undefined {
  return lines.findLast((line) => effectiveCookieName(line) === name)
}

export function valueIn(line: string): string {
  return parseSetCookie(line).value.text
}

/** The value of an attribute; '' for a flag like `Secure`, undefined where the line has none of this name. */
export function attributeIn(line: string, wanted: string): string | undefined {
  const attribute = parseSetCookie(line).attributes.findLast(({ name }) => name.text.toLowerCase() === wanted)
  return attribute && (attribute.value?.text ?? '')
}

/** The values of this name that a request brought, in their order; null for one that was not this app's. */
export function valuesOf({ cookies }: Evidence, wanted: string): (string | null)[] {
  return cookies.filter(({ name }) => name === wanted).map(({ value }) => value)
}

/** Whether an exchange is this request. @example isRequest('POST', '/tickets/too-big/fixed') */
export function isRequest(method: string, path: string): (exchange: Evidence) => boolean {
  return (exchange) => exchange.method === method && exchange.path === path
}
