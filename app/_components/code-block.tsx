import styles from './code-block.module.css'
import { highlight, type CodeLanguage } from './highlight'

interface CodeBlockProps {
  code: string
  lang: CodeLanguage
  /** What the code is, for those who cannot see where it stands. */
  label: string
}

/** Highlighted source code. */
export async function CodeBlock({ code, lang, label }: CodeBlockProps) {
  const lines = await highlight(code.trimEnd(), lang)
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a keyboard must be able to scroll it
    <pre className={styles.block} tabIndex={0} aria-label={label}>
      <code>
        {lines.map((tokens, row) => (
          <span key={row}>
            {tokens.map(({ text, kind }, column) => (
              <span key={column} className={kind ? styles[kind] : undefined}>
                {text}
              </span>
            ))}
            {'\n'}
          </span>
        ))}
      </code>
    </pre>
  )
}
