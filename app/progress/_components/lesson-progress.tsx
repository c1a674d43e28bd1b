import Link from 'next/link'
import { Because } from '@/app/lessons/_components/because'
import { MarkLine } from '@/app/lessons/_components/mark-line'
import type { Progress } from '@/lib/course/course-state'
import type { Lesson } from '@/lib/course/lessons'
import { marksOf } from '@/lib/course/marks'
import type { RecallQuestion } from '@/lib/course/recall'
import styles from '../progress.module.css'

interface LessonProgressProps {
  lesson: Lesson
  questions: RecallQuestion[]
  progress: Progress
}

/** One lesson's marks, and each question that was answered with what the answer was worth. */
export function LessonProgress({ lesson: { slug, title }, questions, progress }: LessonProgressProps) {
  const right = Object.fromEntries(questions.map(({ id, answer }) => [id, answer]))
  return (
    <section className={`card ${styles.lesson}`} id={slug} aria-labelledby={`${slug}-title`}>
      <h2 id={`${slug}-title`}>
        <Link href={`/lessons/${slug}`} prefetch={false}>
          {title}
        </Link>
      </h2>
      <MarkLine marks={marksOf(progress, slug, right)} />
      <Answers slug={slug} questions={questions} answers={progress.answers} />
    </section>
  )
}

interface AnswersProps {
  slug: string
  questions: RecallQuestion[]
  answers: Progress['answers']
}

function Answers({ slug, questions, answers }: AnswersProps) {
  const answered = questions.flatMap((question) => {
    const option = answers[`${slug}/${question.id}`]
    return option === undefined ? [] : [{ question, option }]
  })
  return answered.map(({ question, option }) => (
    <div className={styles.answer} key={question.id}>
      <h3>{question.question}</h3>
      <Because question={question} option={option} />
    </div>
  ))
}
