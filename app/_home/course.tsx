import Link from 'next/link'
import { lessons } from '@/lib/course/lessons'
import styles from './home.module.css'

/** The lessons as a map, in their order. */
export function Course() {
  return (
    <section aria-labelledby="course">
      <h2 id="course">The course</h2>
      <p>
        Fifteen lessons, one idea each. Predict, do it for real, see the bytes, break it, fix it.{' '}
        <Link href="/lessons" prefetch={false}>
          The map shows how far you have come
        </Link>
        .
      </p>
      <ol className={styles.course}>
        {lessons.map(({ slug, title, idea, isInOneEvening }, index) => (
          <li key={slug}>
            <span className={styles.number} aria-hidden="true">
              {index + 1}
            </span>
            <div>
              <Link className={styles.lesson} href={`/lessons/${slug}`} prefetch={false}>
                {title}
              </Link>
              <p>{idea}</p>
              {isInOneEvening && <p className={styles.evening}>One evening</p>}
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}
