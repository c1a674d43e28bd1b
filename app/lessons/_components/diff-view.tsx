import { diffLines } from 'diff'
import { attributesIn } from '@/lib/wire/attribute-family'
import families from '@/app/_components/attribute-mark.module.css'
import { Fragment } from 'react'
import styles from './line-diff.module.css'

export interface LineDiffProps {
  before: string
  after: string
  /** What the two texts are. */
  labels: { before: string; after: string }
}

/** Two texts in one, line by line. On a static page it may be drawn by a script only, or in {@link LineDiff}. */
export function DiffView({ before, after, labels }: LineDiffProps) {
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
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a keyboard must be able to scroll it */}
      <pre className={styles.lines} tabIndex={0} aria-label={`From ${labels.before} to ${labels.after}`}>
        <code>
          {lines.map((line, row) => (
            <Line key={row} {...line} />
          ))}
        </code>
      </pre>
    </figure>
  )
}

const signs = { ins: '+ ', del: '− ' }

function Line({ text, kind }: { text: string; kind: 'ins' | 'del' | null }) {
  const Tag = kind ?? 'span'
  return (
    <Tag className={kind ? styles[kind] : undefined}>
      {kind ? signs[kind] : '  '}
      <MarkedCode text={text} />
      {'\n'}
    </Tag>
  )
}

/** Attributes have the colour in source code that they have on the wire. */
function MarkedCode({ text }: { text: string }) {
  const marks = attributesIn(text)
  return (
    <>
      {marks.map(({ start, end, family }, index) => (
        <Fragment key={start}>
          {text.slice(marks[index - 1]?.end ?? 0, start)}
          <b className={families[family]}>{text.slice(start, end)}</b>
        </Fragment>
      ))}
      {text.slice(marks.at(-1)?.end ?? 0)}
    </>
  )
}
