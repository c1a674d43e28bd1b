import { explainSetCookie } from '../http/explain.ts'
import type { Mark } from './wire-entry.ts'

/** The parts of a line and what is wrong with it, each where it stands. @see explainSetCookie */
export function marksOf(line: string, context: Parameters<typeof explainSetCookie>[1]): Mark[] {
  const { parts, remarks } = explainSetCookie(line, context)
  return [
    ...parts.map(({ kind, start, end, sentence, section }) => ({
      kind,
      start,
      end,
      sentence,
      section,
      instead: null,
    })),
    ...remarks.map(({ severity, start, end, sentence, section, instead }) => ({
      kind: severity,
      start,
      end,
      sentence,
      section,
      instead: instead ?? null,
    })),
  ]
}
