import { probeParameter } from '@/lib/wire/probe'
import { predictionOf, verdictOf } from '@/lib/wire/verdict-words'
import type { Mark, WireLine } from '@/lib/wire/wire-entry'
import { CopyButton } from './copy-button'
import { DifferenceReport } from './difference-report'
import styles from './wire.module.css'

/** A `Set-Cookie` line with each part marked where it stands and explained, and what became of it. */
export function LineView({ line }: { line: WireLine }) {
  return (
    <div>
      <pre className={styles.sent}>
        <b>Set-Cookie:</b> <MarkedText text={line.text} marks={line.marks} />
      </pre>
      <CopyButton text={`Set-Cookie: ${line.text}`} label="Copy the line" />
      <dl className={styles.verdict}>
        <div>
          <dt>Predicted</dt>
          <dd>{predictionOf(line)}</dd>
        </div>
        <div>
          <dt>Observed</dt>
          <dd>
            {line.observation
              ? `${line.observation.cameBack ? 'It came' : 'It did not come'} with the request for ${requestName(line.observation.target)}.`
              : 'Not yet observed.'}
          </dd>
        </div>
        {line.hasHeld !== null && (
          <div>
            <dt>So</dt>
            <dd className={line.hasHeld ? styles.held : styles.differs}>{verdictOf(line)}</dd>
          </div>
        )}
      </dl>
      {line.hasHeld === false && <DifferenceReport line={line} />}
      <MarkList text={line.text} marks={line.marks} />
    </div>
  )
}

/** The line itself, its parts in their colours, its mistakes underlined. */
export function MarkedText({ text, marks }: { text: string; marks: readonly Mark[] }) {
  const borders = new Set([0, text.length, ...marks.flatMap(({ start, end }) => [start, end])])
  const offsets = [...borders].sort((a, b) => a - b)
  return offsets.slice(0, -1).map((start, index) => {
    const end = offsets[index + 1] ?? text.length
    const kinds = marks
      .filter((mark) => mark.start <= start && mark.end >= end)
      .map(({ kind }) => styles[kind])
    return (
      <span key={start} className={kinds.join(' ')}>
        {text.slice(start, end)}
      </span>
    )
  })
}

/** What each part says and what is wrong with it, in the order of the line. */
export function MarkList({ text, marks }: { text: string; marks: readonly Mark[] }) {
  return (
    <ul className={styles.marks}>
      {marks
        .toSorted((a, b) => a.start - b.start)
        .map((mark, index) => (
          <li key={index} data-kind={mark.kind}>
            <code className={styles[mark.kind]}>{text.slice(mark.start, mark.end) || '(empty)'}</code>{' '}
            {labels[mark.kind]}
            {mark.sentence} {mark.section && <span className="soft">{mark.section}</span>}
            {mark.instead !== null && (
              <> Write {mark.instead === '' ? 'nothing' : <code>{mark.instead}</code>} instead.</>
            )}
          </li>
        ))}
    </ul>
  )
}

const labels: Record<Mark['kind'], string> = {
  name: '',
  value: '',
  attribute: '',
  error: 'Refused: ',
  warning: 'Surely not meant: ',
  info: 'Good to know: ',
}

/** A probe is this site's own doing: nobody has to wonder where it came from. */
function requestName(target: string): string {
  const isProbe = target.includes(`${probeParameter}=`)
  return isProbe ? `${target}, which this page made to see what comes` : target
}
