import { findLesson } from '@/lib/course/lessons'
import { claims, type Claim, type Verdict } from '../claims'
import styles from './claim-list.module.css'

const signs: Record<Verdict, string> = { true: '✓', 'half true': '½', false: '✗' }
const words: Record<Verdict, string> = { true: 'True', 'half true': 'Half true', false: 'False' }

/** Every claim with its verdict, why, and where to test it. */
export function ClaimList() {
  return (
    <ul className={styles.list}>
      {claims.map((claim) => (
        <li key={claim.claim} className="card">
          <ClaimView {...claim} />
        </li>
      ))}
    </ul>
  )
}

function ClaimView({ claim, verdict, because, sources = [], lesson: slug, experiment }: Claim) {
  return (
    <>
      <h3 className={styles.claim}>
        “<WithCode text={claim} />”
      </h3>
      <p className={styles.verdict} data-verdict={verdict}>
        <span aria-hidden="true">{signs[verdict]}</span> <span>{words[verdict]}</span>
      </p>
      <p>
        <WithCode text={because} />
      </p>
      <p className={styles.links}>
        <span>
          Test it: <a href={experiment.href}>{experiment.label}</a>
        </span>
        <span>
          Lesson: <a href={`/lessons/${slug}`}>{findLesson(slug)?.title}</a>
        </span>
        {sources.length > 0 && (
          <span className="soft">
            {sources.map(({ title, href }, index) => (
              <span key={href}>
                {index > 0 && ', '}
                <a href={href}>{title}</a>
              </span>
            ))}
          </span>
        )}
      </p>
    </>
  )
}

/** Text in which backticks enclose code. */
function WithCode({ text }: { text: string }) {
  return text.split('`').map((part, index) => (index % 2 === 1 ? <code key={index}>{part}</code> : part))
}
