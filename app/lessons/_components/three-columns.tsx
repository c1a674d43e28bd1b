import type { ReactNode } from 'react'
import { SourceSnippet, type SourceFile } from '@/app/_components/source-snippet'
import { LastExchange } from './last-exchange'
import styles from './three-columns.module.css'

interface ThreeColumnsProps {
  /** The same in Flask: a file that would run as it stands. */
  flask: { file: SourceFile; region?: string }
  http: { path: string; example: string }
  next: { file: SourceFile; region?: string }
}

/** The same bytes three times. Where there is no room for three columns, radio buttons choose one, with no script. */
export function ThreeColumns({ flask, http, next }: ThreeColumnsProps) {
  const name = next.file
  return (
    <div className={styles.columns}>
      <Column name={name} title="Flask">
        <SourceSnippet {...flask} />
      </Column>
      <Column name={name} title="HTTP" isChosen>
        <LastExchange {...http} />
      </Column>
      <Column name={name} title="Next.js">
        <SourceSnippet {...next} />
      </Column>
    </div>
  )
}

interface ColumnProps {
  name: string
  title: string
  isChosen?: boolean
  children: ReactNode
}

function Column({ name, title, isChosen = false, children }: ColumnProps) {
  return (
    <>
      <label className={styles.tab}>
        <input type="radio" name={`column of ${name}`} defaultChecked={isChosen} /> {title}
      </label>
      <div className={styles.column}>{children}</div>
    </>
  )
}
