import type { Check, Verdict } from '@/lib/course/check'
import styles from './exercise.module.css'

const words = {
  passed: { icon: '✓', word: 'Passed' },
  failed: { icon: '✗', word: 'Failed' },
  'not-attempted': { icon: '○', word: 'Not attempted' },
} as const satisfies Record<Verdict['status'], { icon: string; word: string }>

/** What a check says, and why. */
export function VerdictView({ verdict, client }: { verdict: Verdict; client: Check['client'] }) {
  const { icon, word } = words[verdict.status]
  return (
    <div className={styles[verdict.status]}>
      <p>
        <strong>
          <span aria-hidden="true">{icon}</span> {word}.
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
