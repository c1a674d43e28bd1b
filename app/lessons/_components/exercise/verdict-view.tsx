import type { Check, Verdict } from '@/lib/course/check'
import { statusNames } from '@/lib/course/verdict'
import styles from './exercise.module.css'

const icons = { passed: '✓', failed: '✗', 'not-attempted': '○' }

/** What a check says, and why. */
export function VerdictView({ verdict, client }: { verdict: Verdict; client: Check['client'] }) {
  return (
    <div className={styles[verdict.status]}>
      <p>
        <strong>
          <span aria-hidden="true">{icons[verdict.status]}</span> {statusNames[verdict.status]}.
        </strong>{' '}
        {verdict.because}
      </p>
      {client === 'browser' && (
        <p className="soft">
          This judges what a browser does. A client that wants to can say that it is one, and forge it.
        </p>
      )}
    </div>
  )
}
