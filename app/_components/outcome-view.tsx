import type { ExplainedReason, Outcome } from '@/lib/wire/outcome'
import { pictureOfOutcome } from '@/lib/wire/exchange-picture'
import { partsOf } from '@/lib/wire/line-parts'
import { CopyButton } from './copy-button'
import { ExchangeDrawing } from './exchange-drawing'
import { MarkedText } from './marked-text'
import styles from './wire.module.css'

interface OutcomeViewProps {
  outcome: Outcome
  /** The rule stands beside it already. */
  isExplained?: boolean
}

/** One experiment on the wire: the line sent, the header that came back, and whether the prediction held. */
export function OutcomeView({ outcome, isExplained = false }: OutcomeViewProps) {
  const { line, cookieHeader, prediction, cameBack } = outcome
  const reasons = isExplained ? [] : [...(prediction?.reasons ?? []), ...(prediction?.withheld ?? [])]
  return (
    <div className={styles.outcome}>
      <ExchangeDrawing picture={pictureOfOutcome(outcome)} />
      <p className={styles.caption}>The server answered with this line</p>
      <pre className={styles.sent}>
        <b>Set-Cookie:</b> <MarkedText text={line} marks={partsOf(line)} />
      </pre>
      <CopyButton text={`Set-Cookie: ${line}`} label="Copy the line" />
      <p className={styles.caption}>The next request of your browser brought</p>
      <pre className={styles.received}>
        {cookieHeader === null ? (
          <i>no Cookie header at all</i>
        ) : (
          <>
            <b>Cookie:</b> {cookieHeader}
          </>
        )}
      </pre>
      {cookieHeader !== null && <CopyButton text={`Cookie: ${cookieHeader}`} label="Copy the header" />}
      <dl className={styles.verdict}>
        <div>
          <dt>Predicted</dt>
          <dd>{predictionInWords(outcome)}</dd>
        </div>
        <div>
          <dt>Seen</dt>
          <dd>{cameBack ? 'The cookie came back.' : 'The cookie did not come back.'}</dd>
        </div>
        <div>
          <dt>So</dt>
          <dd className={outcome.hasHeld === false ? styles.differs : styles.held}>
            {verdictInWords(outcome)}
          </dd>
        </div>
      </dl>
      {reasons.map((reason) => (
        <Reason key={reason.code} reason={reason} />
      ))}
    </div>
  )
}

/** The rule a browser follows when it refuses or withholds a cookie. */
export function Reason({ reason }: { reason: ExplainedReason }) {
  return (
    <p className={styles.reason}>
      {reason.sentence}{' '}
      <span className="soft">
        <code>{reason.code}</code>
        {reason.section && `, ${reason.section}`}
      </span>
    </p>
  )
}

function predictionInWords({ prediction }: Outcome): string {
  if (!prediction) return 'Not predicted: the rules of this browser were not measured.'
  if (prediction.action === 'refuse') return 'Refused: the browser stores nothing.'
  if (prediction.action === 'delete')
    return 'Deletes the cookie of this name, domain and path, if there is one.'
  if (prediction.isSent) return 'Stored, and sent with the next request.'
  return prediction.withheld.length > 0
    ? 'Stored, but not sent to this address.'
    : 'Stored; its time is over by now.'
}

function verdictInWords({ hasHeld, cameBack }: Outcome): string {
  if (hasHeld === null) return cameBack ? 'Your browser stored it.' : 'Your browser did not send it here.'
  return hasHeld
    ? 'The prediction held.'
    : 'Your browser did something else than predicted. Please report it.'
}
