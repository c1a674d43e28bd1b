import { createCookieJar, type CookieContext, type Verdict } from './cookie-jar.ts'
import { describeAttribute, describeName, describeValue } from './describe-part.ts'
import { attributeName } from './known-attributes.ts'
import { lifetimeWarnings } from './lifetime-warnings.ts'
import { rulesOf, type Profile } from './profile.ts'
import { refusalRemark } from './refusal-remark.ts'
import type { LineFacts, Remark } from './remark.ts'
import { parseSetCookie } from './set-cookie.ts'
import { attributeWarnings } from './attribute-warnings.ts'
import { valueWarnings } from './value-warnings.ts'

/** A piece of the line and what it says. The offsets count UTF-16 units, as `String.prototype.slice` does. */
export interface Part {
  kind: 'name' | 'value' | 'attribute'
  text: string
  start: number
  end: number
  sentence: string
  section: string | null
}

/** A line taken apart, with all that is to be said about it. */
export interface Explanation {
  parts: Part[]
  /** In the order of the line. */
  remarks: Remark[]
}

/**
 * Explains a `Set-Cookie` line part by part, and every mistake in it where it stands.
 * @param line the line as sent; it never throws, whatever is in it
 * @param context for which browser, and from where and when the line comes
 * @param context.verdict what a jar said to it; left out: what an empty jar says
 * @returns parts and remarks; remarks of severity 'error' are there if and only if the line is refused
 * @throws {TypeError} where `context.url` is no absolute URL
 * @example
 * const from = { profile: 'chromium', url: 'https://shop.test/', via: 'http', now: new Date() } as const
 * explainSetCookie('id=1; SameSite=None', from).remarks[0]?.instead // 'SameSite=None; Secure'
 */
export function explainSetCookie(
  line: string,
  context: CookieContext & { profile: Profile; verdict?: Verdict },
): Explanation {
  const { profile, now } = context
  const facts = {
    line,
    parsed: parseSetCookie(line),
    url: new URL(context.url),
    now,
    rules: rulesOf(profile),
  }
  const verdict = context.verdict ?? createCookieJar({ profile }).receive(line, context)
  const reasons = [...verdict.reasons, ...verdict.unreported]
  const remarks = [
    ...reasons.map((reason) => refusalRemark(reason, facts)),
    ...valueWarnings(facts),
    ...attributeWarnings(facts),
    ...lifetimeWarnings(facts),
  ]
  return { parts: partsOf(facts), remarks: remarks.toSorted((a, b) => a.start - b.start) }
}

function partsOf({ parsed, rules, url }: LineFacts): Part[] {
  const { name, value, attributes } = parsed
  const parts: Part[] = []
  const isName = !name && rules.lineWithoutEquals === 'name'
  if (name) parts.push({ kind: 'name', ...name, ...describeName(name.text) })
  if (isName) parts.push({ kind: 'name', ...value, ...describeName(value.text) })
  else parts.push({ kind: 'value', ...value, ...describeValue() })
  for (const attribute of attributes) {
    const end = attribute.value?.end ?? attribute.name.end
    const text = attribute.value ? `${attribute.name.text}=${attribute.value.text}` : attribute.name.text
    const description = describeAttribute(
      attributeName(attribute.name.text),
      attribute.value?.text ?? '',
      url,
      rules,
    )
    parts.push({ kind: 'attribute', text, start: attribute.name.start, end, ...description })
  }
  return parts
}
