import { memo } from 'react'
import type { Learner } from '@/lib/classroom/overview'
import styles from '../../classroom.module.css'
import { LocalTime } from './local-time'

const marks: Record<string, { sign: string; word: string; style?: string | undefined }> = {
  p: { sign: '✓', word: 'passed', style: styles.passed },
  r: { sign: '○', word: 'read', style: styles.read },
  '-': { sign: '–', word: 'not yet' },
}

/** One learner. Of three hundred only those are drawn anew who have done something. */
export const LearnerRow = memo(function LearnerRow(learner: Learner) {
  return (
    <tr>
      <th scope="row">
        <bdi>{learner.nickname}</bdi>
      </th>
      {Array.from(learner.marks, (mark, index) => (
        <td key={index} className={marks[mark]?.style}>
          <span aria-hidden="true">{marks[mark]?.sign}</span>
          <span className={styles.unseen}>{marks[mark]?.word}</span>
        </td>
      ))}
      <td>{learner.read}</td>
      <td>{learner.passed}</td>
      <td>{learner.tickets}</td>
      <td>{learner.right}</td>
      <td>{learner.at === null ? '–' : <LocalTime at={learner.at} />}</td>
    </tr>
  )
})
