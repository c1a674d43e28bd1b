import Link from 'next/link'
import { placeOf, type LessonSlug } from '@/lib/course/lessons'
import { KeysButton } from './lesson-keys'
import styles from './lessons.module.css'

/** Where a lesson stands in the course, and the ways to its neighbours. */
export function LessonNav({ slug }: { slug: LessonSlug }) {
  const { number, count, previous, next } = placeOf(slug)
  return (
    <nav className={styles.nav} aria-label="Course">
      <span>
        Lesson {number} of {count}
      </span>
      {previous && (
        <Link href={`/lessons/${previous.slug}`} prefetch={false} rel="prev">
          ← {previous.title}
        </Link>
      )}
      <Link href="/lessons" prefetch={false}>
        All lessons
      </Link>
      {next && (
        <Link href={`/lessons/${next.slug}`} prefetch={false} rel="next">
          {next.title} →
        </Link>
      )}
      <KeysButton />
    </nav>
  )
}
