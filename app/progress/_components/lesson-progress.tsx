import Link from 'next/link'
import { Fragment } from 'react'
import { Because } from '@/app/lessons/_components/because'
import { VerdictView } from '@/app/lessons/_components/exercise/verdict-view'
import { MarkLine } from '@/app/lessons/_components/mark-line'
import type { ExerciseState, Progress } from '@/lib/course/course-state'
import type { Lesson } from '@/lib/course/lessons'
import { marksOf } from '@/lib/course/marks'
import type { RecallQuestion } from '@/lib/course/recall'
import styles from '../progress.module.css'

interface LessonProgressProps {
  lesson: Lesson
  questions: RecallQuestion[]
  /** The keys of the lesson's tickets. */
  tickets: string[]
  exercise: ExerciseState | null
  progress: Progress
}

/** One lesson's marks, the verdict on an exercise that has not passed yet, and each question that was answered with what the answer was worth. */
export function LessonProgress({
  lesson: { slug, title },
  questions,
  tickets,
  exercise,
  progress,
}: LessonProgressProps) {
  const isPassed = progress.passed.includes(slug)
  const right = Object.fromEntries(questions.map(({ id, answer }) => [id, answer]))
  return (
    <section className={`card ${styles.lesson}`} id={slug} aria-labelledby={`${slug}-title`}>
      <h2 id={`${slug}-title`}>
        <Link href={`/lessons/${slug}`} prefetch={false}>
          {title}
        </Link>
      </h2>
      <MarkLine marks={marksOf(progress, slug, right, tickets)} />
      {exercise && !isPassed && <Exercise {...exercise} />}
      <Answers slug={slug} questions={questions} answers={progress.answers} />
    </section>
  )
}

/** What was filled in, and the verdict: without a script a learner reads them only here. */
function Exercise({ fills, verdict, client }: ExerciseState) {
  const filled = Object.entries(fills)
  return (
    <>
      {filled.length > 0 && (
        <dl>
          {filled.map(([gap, text]) => (
            <Fragment key={gap}>
              <dt>Gap {gap}, as it is saved</dt>
              <dd>
                <code>{text}</code>
              </dd>
            </Fragment>
          ))}
        </dl>
      )}
      {(filled.length > 0 || verdict.status !== 'not-attempted') && (
        <VerdictView verdict={verdict} client={client} />
      )}
    </>
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
