import { diffLines as diff } from 'diff'

/** A line of a text that was changed. */
export interface DiffLine {
  text: string
  kind: 'added' | 'removed' | 'same'
}

/** What changes from one text to another, line by line. Blank lines at the ends do not count. */
export function diffLines(before: string, after: string): DiffLine[] {
  return diff(`${before.trim()}\n`, `${after.trim()}\n`).flatMap(({ value, added, removed }) =>
    value
      .split('\n')
      .slice(0, -1)
      .map((text) => ({ text, kind: added ? 'added' : removed ? 'removed' : 'same' })),
  )
}
