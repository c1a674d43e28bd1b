import { parseSetCookie, type ParsedSetCookie } from '@/lib/http/set-cookie'

/** The attributes that the form has a field for, as they are written. */
export const attributeNames = [
  'Max-Age',
  'Expires',
  'Path',
  'Domain',
  'SameSite',
  'Priority',
  'Secure',
  'HttpOnly',
  'Partitioned',
] as const

export type AttributeField = (typeof attributeNames)[number]

/** What the form shows of a line: of a repeated attribute the last, which is the one that counts. */
export interface LineFields {
  name: string
  value: string
  attributes: Partial<Record<AttributeField, string>>
}

/** Reads the fields of a line. The line is the truth; the form is a view of it. */
export function fieldsOf(line: string): LineFields {
  const { name, value, attributes } = parseSetCookie(line)
  const fields: LineFields = { name: name?.text ?? '', value: value.text, attributes: {} }
  for (const attribute of attributes) {
    const known = attributeNames.find((candidate) => isNamed(candidate, attribute.name.text))
    if (known) fields.attributes[known] = attribute.value?.text ?? ''
  }
  return fields
}

/** Writes another name and value into a line and leaves the rest as it was typed. */
export function withPair(line: string, name: string, value: string): string {
  const end = line.indexOf(';')
  return `${name}=${value}${end === -1 ? '' : line.slice(end)}`
}

/**
 * Writes an attribute into a line: where it stands, or at the end; null takes every one of that name out.
 * @param value '' for a flag such as Secure
 */
export function withAttribute(line: string, field: AttributeField, value: string | null): string {
  const text = value === '' ? field : `${field}=${value ?? ''}`
  const spans = spansOf(parseSetCookie(line), field)
  const last = spans.at(-1)
  if (value === null) return withoutSpans(line, spans)
  if (!last) return `${line.replace(/[;\s]+$/, '')}; ${text}`
  return line.slice(0, last.start) + text + line.slice(last.end)
}

function spansOf({ attributes }: ParsedSetCookie, field: AttributeField) {
  return attributes
    .filter(({ name }) => isNamed(field, name.text))
    .map(({ name, value }) => ({ start: name.start, end: value?.end ?? name.end }))
}

function withoutSpans(line: string, spans: readonly { start: number; end: number }[]): string {
  return spans.reduceRight((text, { start, end }) => {
    const semicolon = text.lastIndexOf(';', start - 1)
    return text.slice(0, semicolon) + text.slice(end)
  }, line)
}

function isNamed(field: AttributeField, text: string): boolean {
  return field.toLowerCase() === text.toLowerCase()
}
