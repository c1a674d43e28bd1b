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
      </pre>
    </figure>
  )
}
