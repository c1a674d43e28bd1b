import Link from 'next/link'
import { lessons, placeOf, type LessonSlug } from '@/lib/course/lessons'
import { CourseLine } from './course-line'
import { KeysButton } from './lesson-keys'
import styles from './lessons.module.css'

/** Where a lesson stands in the course, and the ways to its neighbours. */
export function LessonNav({ slug }: { slug: LessonSlug }) {
  const { number, count, previous, next } = placeOf(slug)
  return (
    <nav className={styles.place} aria-label="Course">
      <div className={styles.nav}>
        <span>
          Lesson {number} of {count}
        </span>
        <Link href="/lessons" prefetch={false}>
          All lessons
        </Link>
        <KeysButton />
      </div>
      <CourseLine slugs={lessons.map((lesson) => lesson.slug)} current={slug} />
      <div className={styles.neighbours}>
        {previous && (
          <Link href={`/lessons/${previous.slug}`} prefetch={false} rel="prev">
            ← {previous.title}
          </Link>
        )}
        {next && (
          <Link href={`/lessons/${next.slug}`} prefetch={false} rel="next">
            {next.title} →
          </Link>
        )}
      </div>
    </nav>
  )
}
