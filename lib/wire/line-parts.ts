import { parseSetCookie } from '../http/set-cookie.ts'
import type { Mark } from './wire-entry.ts'

/** Where in a line a part stands, and what it is. */
export type LinePart = Pick<Mark, 'start' | 'end' | 'kind'>

/** The parts of a line that is shown without a judgement of it. */
export function partsOf(line: string): LinePart[] {
  const { name, value, attributes } = parseSetCookie(line)
  return [
    ...(name ? [{ ...name, kind: 'name' as const }] : []),
    { ...value, kind: 'value' },
    ...attributes.map((attribute) => ({
      start: attribute.name.start,
      end: attribute.value?.end ?? attribute.name.end,
      kind: 'attribute' as const,
    })),
  ]
}
