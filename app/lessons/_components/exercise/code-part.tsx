import codeStyles from '@/app/_components/code-block.module.css'
import type { CodeToken } from '@/app/_components/highlight'
import styles from './exercise.module.css'

/** A stretch of highlighted source, between two gaps. It wraps, so that nobody must scroll it. */
export function CodePart({ tokens }: { tokens: CodeToken[] }) {
  return (
    <pre className={styles.code}>
      <code>
        {tokens.map(({ text, kind }, index) => (
          <span key={index} className={kind ? codeStyles[kind] : undefined}>
            {text}
          </span>
        ))}
      </code>
    </pre>
  )
}

/** The tokens of a stretch of the source. @param start offset of its first character */
export function tokensBetween(lines: CodeToken[][], start: number, end: number): CodeToken[] {
  let offset = 0
  return lines
    .flatMap((line) => [...line, { text: '\n', kind: null }])
    .flatMap(({ text, kind }) => {
      const from = offset
      offset += text.length
      const kept = text.slice(Math.max(0, start - from), Math.max(0, end - from))
      return kept === '' ? [] : [{ text: kept, kind }]
    })
}
