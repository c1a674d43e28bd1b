import { ScrollBox } from '@/app/_components/scroll-box'
import { createCookieJar } from '@/lib/http/cookie-jar'
import { explainReason, type Reason } from '@/lib/http/reasons'
import styles from './judged.module.css'

interface JudgedProps {
  caption: string
  /** `Set-Cookie` lines, as sent. */
  lines: readonly string[]
  /** Where they come from: one column each. */
  origins: readonly string[]
}

const engines = [
  { profile: 'chromium', name: 'Chromium' },
  { profile: 'firefox', name: 'Firefox' },
] as const

/** What the cookie engine says of lines at addresses, and why: the same rules that predict on the wire. */
export function Judged({ caption, lines, origins }: JudgedProps) {
  const rows = lines.map((line) => ({ line, cells: origins.map((origin) => judge(line, origin)) }))
  const refusals = new Set(rows.flatMap(({ cells }) => cells.flat().flatMap(({ reasons }) => reasons)))
  return (
    <>
      <ScrollBox label={caption}>
        <table className={styles.table}>
          <caption>{caption}</caption>
          <thead>
            <tr>
              <th scope="col">Set-Cookie</th>
              {origins.map((origin) => (
                <th key={origin} scope="col">
                  <code>{origin}</code>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ line, cells }) => (
              <tr key={line}>
                <th scope="row">
                  <code>{line}</code>
                </th>
                {cells.map((verdicts, index) => (
                  <td key={index}>{wordsFor(verdicts)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
      <ul>
        {[...refusals].map((reason) => (
          <li key={reason}>
            <code>{reason}</code>: {explainReason(reason).sentence}
          </li>
        ))}
      </ul>
    </>
  )
}

interface EngineVerdict {
  name: string
  words: string
  reasons: Reason[]
}

function judge(line: string, origin: string): EngineVerdict[] {
  return engines.map(({ profile, name }) => {
    const from = { url: `${origin}/lessons/hardening`, via: 'http', now: new Date(0) } as const
    const { stored, reasons, unreported } = createCookieJar({ profile }).receive(line, from)
    const all = [...reasons, ...unreported]
    return { name, words: stored ? '✓ stored' : `✗ refused: ${all.join(', ')}`, reasons: all }
  })
}

function wordsFor(verdicts: EngineVerdict[]): string {
  const [first, ...others] = verdicts
  if (first && others.every(({ words }) => words === first.words)) return first.words
  return verdicts.map(({ name, words }) => `${name}: ${words}`).join('; ')
}
