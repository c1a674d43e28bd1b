<<<<<<< HEAD
import type { DiffLine } from './diff-lines'
import styles from './line-diff.module.css'

interface LineDiffProps {
  lines: readonly DiffLine[]
  beforeLabel: string
  afterLabel: string
}

/** The difference of two texts, by sign and by colour. */
export function LineDiff({ lines, beforeLabel, afterLabel }: LineDiffProps) {
  return (
    <figure className={styles.figure}>
      <figcaption className="soft">
        <del>{beforeLabel}</del> → <ins>{afterLabel}</ins>
      </figcaption>
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a keyboard must be able to scroll it */}
      <pre tabIndex={0} aria-label={`From ${beforeLabel} to ${afterLabel}`}>
        {lines.map(({ text, kind }, row) => {
          if (kind === 'same') return <span key={row} className={styles.same}>{`  ${text}\n`}</span>
          const Tag = kind === 'added' ? 'ins' : 'del'
          return <Tag key={row} className={styles[kind]}>{`${kind === 'added' ? '+' : '−'} ${text}\n`}</Tag>
        })}
=======
import { diffLines } from 'diff'
import styles from './line-diff.module.css'

interface LineDiffProps {
  before: string
  after: string
  /** What the two texts are. */
  labels: { before: string; after: string }
}

/** Two texts in one, line by line: what is in the first only is marked −, what is in the second only +. */
export function LineDiff({ before, after, labels }: LineDiffProps) {
  const lines = diffLines(before.trimEnd(), after.trimEnd()).flatMap(({ value, added, removed }) =>
    value
      .replace(/\n$/, '')
      .split('\n')
      .map((text) => ({ text, kind: added ? ('ins' as const) : removed ? ('del' as const) : null })),
  )
  return (
    <figure className={styles.figure}>
      <figcaption className="soft">
        <span className={styles.del}>− {labels.before}</span>{' '}
        <span className={styles.ins}>+ {labels.after}</span>
      </figcaption>
      <pre className={styles.lines}>
        <code>
          {lines.map((line, row) => (
            <Line key={row} {...line} />
          ))}
        </code>
>>>>>>> exercise
      </pre>
    </figure>
  )
}
<<<<<<< HEAD
=======

const signs = { ins: '+ ', del: '− ' }

function Line({ text, kind }: { text: string; kind: 'ins' | 'del' | null }) {
  if (!kind) return `  ${text}\n`
  const Tag = kind
  return (
    <Tag className={styles[kind]}>
      {signs[kind]}
      {text}
      {'\n'}
    </Tag>
  )
}
>>>>>>> exercise
