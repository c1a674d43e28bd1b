import { namePrefix } from '@/lib/wire/attribute-family'
import { probeParameter } from '@/lib/wire/probe'
import { predictionOf, verdictOf } from '@/lib/wire/verdict-words'
import type { Mark, WireLine } from '@/lib/wire/wire-entry'
import { AttributeMark } from './attribute-mark'
import { CopyButton } from './copy-button'
import { DifferenceReport } from './difference-report'
import { MarkedText } from './marked-text'
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

/** What each part says and what is wrong with it, in the order of the line. */
export function MarkList({ text, marks }: { text: string; marks: readonly Mark[] }) {
  return (
    <ul className={styles.marks}>
      {marks
        .toSorted((a, b) => a.start - b.start)
        .map((mark, index) => (
          <li key={index} data-kind={mark.kind}>
            <MarkedPart kind={mark.kind} text={text.slice(mark.start, mark.end) || '(empty)'} />{' '}
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

function MarkedPart({ kind, text }: { kind: Mark['kind']; text: string }) {
  const isChip = kind === 'attribute' || (kind === 'name' && namePrefix(text))
  return isChip ? <AttributeMark text={text} /> : <code className={styles[kind]}>{text}</code>
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
