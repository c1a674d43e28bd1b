import Link from 'next/link'
import { findLesson, type LessonSlug } from '@/lib/course/lessons'
import { recallOf } from '../recall-of'
import styles from './lessons.module.css'
import { RecallForm } from './recall-form'

/** The questions at the end of a lesson. Each is a real form, which works without a script too. */
export async function Recall({ slug }: { slug: LessonSlug }) {
  const questions = await recallOf(slug)
  return (
    <>
      {questions.map((question) => (
        <div className={styles.question} key={question.id}>
          {question.from && <Origin slug={question.from} />}
          <RecallForm slug={slug} question={question} />
        </div>
      ))}
    </>
  )
}

function Origin({ slug }: { slug: LessonSlug }) {
  return (
    <p className="soft">
      From lesson{' '}
      <Link href={`/lessons/${slug}`} prefetch={false}>
        “{findLesson(slug)?.title}”
      </Link>
    </p>
  )
}
