import styles from './lessons.module.css'

/** A lesson's marks, in words. */
export function MarkLine({ marks }: { marks: string[] }) {
  if (marks.length === 0) return <p className={styles.marks}>Not started</p>
  return (
    <p className={`${styles.marks} ${styles.right}`}>
      <span aria-hidden="true">✓</span> {marks.join(' · ')}
    </p>
  )
}
