import Link from 'next/link'
import { lessons } from '@/lib/course/lessons'
import styles from './home.module.css'

/** The lessons, in their order. */
export function Course() {
  return (
    <section aria-labelledby="course">
      <h2 id="course">The course</h2>
      <p>
        Predict, do it for real, see the bytes, break it, fix it.{' '}
        <Link href="/lessons" prefetch={false}>
          The map shows how far you have come
        </Link>
        .
      </p>
      <ol className={styles.course}>
        {lessons.map(({ slug, title, idea }) => (
          <li key={slug}>
            <Link href={`/lessons/${slug}`} prefetch={false}>
              {title}
            </Link>
            : {idea}
          </li>
        ))}
      </ol>
    </section>
  )
}
