import type { Answer } from './act'
import styles from './lesson.module.css'

/** What the server answered, request by request. */
export function Answers({ answers }: { answers: readonly Answer[] }) {
  return (
    <ol className={styles.answers} aria-label="What the server answered">
      {answers.map(({ request, status, text }, index) => (
        <li key={index}>
          <code>
            {request.method} {request.path}
          </code>{' '}
          <span className="soft">{status ?? 'no answer'}</span>
          <pre>{text}</pre>
        </li>
      ))}
    </ol>
  )
}
