import type { Learner } from '@/lib/classroom/overview'
import styles from '../../classroom.module.css'
import { LearnerRow } from './learner-row'

/** What the columns stand for. */
export interface Course {
  lessons: readonly { slug: string; title: string }[]
  /** How many tickets and questions there are. */
  tickets: number
  questions: number
}

interface LearnerTableProps extends Course {
  learners: Learner[]
}

/** A row a learner, a column a lesson. */
export function LearnerTable({ learners, lessons, tickets, questions }: LearnerTableProps) {
  return (
    <>
      <div className={`scroll ${styles.board}`}>
        <table>
          <caption className={styles.unseen}>How far each learner has come</caption>
          <thead>
            <tr>
              <th scope="col">Nickname</th>
              {lessons.map(({ slug, title }, index) => (
                <th key={slug} scope="col">
                  <a href={`/lessons/${slug}`} title={title} aria-label={`${index + 1}: ${title}`}>
                    {index + 1}
                  </a>
                </th>
              ))}
              <th scope="col">Read, of {lessons.length}</th>
              <th scope="col">Passed, of {lessons.length}</th>
              <th scope="col">Tickets, of {tickets}</th>
              <th scope="col">Right, of {questions}</th>
              <th scope="col">Last change</th>
            </tr>
          </thead>
          <tbody>
            {learners.map((learner) => (
              <LearnerRow key={learner.id} {...learner} />
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">Passed by</th>
              {lessons.map(({ slug }, index) => (
                <td key={slug}>{learners.filter(({ marks }) => marks[index] === 'p').length}</td>
              ))}
              <td colSpan={5} />
            </tr>
          </tfoot>
        </table>
      </div>
      <details>
        <summary>The lessons by number</summary>
        <ol>
          {lessons.map(({ slug, title }) => (
            <li key={slug}>{title}</li>
          ))}
        </ol>
      </details>
    </>
  )
}
