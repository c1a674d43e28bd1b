import { Children, isValidElement, type ReactNode } from 'react'
import { Exercise } from './exercise/exercise'
import { LessonJar, LessonWire } from './lesson-wire'
import { ThreeColumns } from './three-columns'
import styles from './steps.module.css'

/** Takes the whole width of a step. */
export function Wide({ children }: { children: ReactNode }) {
  return <div className={styles.wide}>{children}</div>
}

const wide: ReadonlySet<unknown> = new Set([Wide, ThreeColumns, LessonJar, LessonWire, Exercise])

interface Row {
  before: ReactNode[]
  live: ReactNode[]
  after: ReactNode[]
}

/**
 * Lays the parts of a step out in rows: elements of HTML are prose, and stand on the left; a component stands on the
 * right of the prose that leads to it. In the document all stay in their order, as one column shows them.
 */
export function StepRows({ children }: { children: ReactNode }) {
  return rowsOf(Children.toArray(children)).map((row, index) =>
    'whole' in row ? (
      <div key={index}>{row.whole}</div>
    ) : (
      <div key={index} className={styles.row}>
        {row.before.length > 0 && <div className={styles.before}>{row.before}</div>}
        {row.live.length > 0 && <div className={styles.live}>{row.live}</div>}
        {row.after.length > 0 && <div className={styles.after}>{row.after}</div>}
      </div>
    ),
  )
}

function rowsOf(parts: readonly ReactNode[]): (Row | { whole: ReactNode })[] {
  const rows: (Row | { whole: ReactNode })[] = []
  let row: Row = { before: [], live: [], after: [] }
  const begin = (before: ReactNode[] = []) => {
    if (row.before.length + row.live.length > 0) rows.push(row)
    row = { before, live: [], after: [] }
  }
  for (const part of parts) {
    if (!isValidElement(part)) continue
    if (wide.has(part.type)) {
      begin()
      rows.push({ whole: part })
    } else if (typeof part.type === 'string') {
      if (part.type === 'h3') begin()
      if (row.live.length > 0) row.after.push(part)
      else row.before.push(part)
    } else {
      // What came after one live part leads to the next.
      if (row.after.length > 0) begin(row.after.splice(0))
      row.live.push(part)
    }
  }
  begin()
  return rows
}
