import type { RecallQuestion } from '@/lib/course/recall'
import styles from './lessons.module.css'

/** An answer that explains itself: what was chosen, right or wrong, and why. */
export function Because({ question, option }: { question: RecallQuestion; option: number }) {
  const chosen = question.options[option]
  // The lesson's questions may have changed since the answer was kept.
  if (!chosen) return null
  const isRight = option === question.answer
  return (
    <div className={styles.because}>
      <p>
        <strong className={isRight ? styles.right : styles.wrong}>{isRight ? 'Right.' : 'Wrong.'}</strong> You
        chose: {chosen.text}
      </p>
      <p>{chosen.because}</p>
    </div>
  )
}
