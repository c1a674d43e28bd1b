import { WithCode } from '@/app/_components/with-code'
import { anchorOf } from '@/lib/course/anchor'
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
        <li key={claim.claim} className="card" id={anchorOf(claim.claim)}>
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
