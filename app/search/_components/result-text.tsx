import { AttributeMark } from '@/app/_components/attribute-mark'
import type { Entry } from '../match'
import styles from '../search.module.css'

/** What is said of a result, in the dialog and on the page. */
export function ResultText({ kind, title, text }: Entry) {
  return (
    <>
      <span className={styles.title}>{kind === 'Attribute' ? <AttributeMark text={title} /> : title}</span>
      <span className={styles.kind}>{kind}</span>
      <span className={styles.text}>{text}</span>
    </>
  )
}
