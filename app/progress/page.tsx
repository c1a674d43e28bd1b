import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { GroupNote } from '@/app/classroom/_components/group-note'
import { recallOf, ticketKeysOf } from '@/app/lessons/recall-of'
import { getCurrentUser } from '@/lib/auth/current-user'
import { isClassroom } from '@/lib/classroom/groups'
import { readMembership } from '@/lib/classroom/members'
import { lessons } from '@/lib/course/lessons'
import { oneEvening } from '@/lib/course/marks'
import { openProgress, readProgress } from '@/lib/course/progress'
import { readExercise } from '@/lib/course/read-exercise'
import { FileForms } from './_components/file-forms'
import { LessonProgress } from './_components/lesson-progress'
import { ResetForm } from './_components/reset-form'

export const metadata: Metadata = {
  title: 'Your progress',
  description:
    'What you have read, answered and passed, lesson by lesson: to export, to import and to reset.',
  robots: { index: false },
}
export const instant = false

export default async function ProgressPage({ searchParams }: PageProps<'/progress'>) {
  const { imported, reset, 'left-out': leftOut } = await searchParams
  const user = await getCurrentUser()
  const requestHeaders = await headers()
  const owner = await openProgress(requestHeaders, user)
  const shown = await Promise.all(
    lessons.map(async (lesson) => ({
      lesson,
      questions: await recallOf(lesson.slug),
      tickets: ticketKeysOf(lesson.slug),
      exercise: await readExercise(requestHeaders, lesson.slug, owner),
    })),
  )
  // After the exercises: a pass is progress too.
  const progress = await readProgress(owner)
  const evening = oneEvening(progress)
  return (
    <>
      <h1>Your progress</h1>
      {reset === 'done' && (
        <p className="notice" role="status">
          <strong>Reset.</strong> Nothing is kept of your progress any more.
        </p>
      )}
      <p className="lead">
        {user ? (
          <>
            Kept in the account <strong>{user.username}</strong>.
          </>
        ) : (
          <>
            Kept for this browser, until nothing has been added for 30 days. When you{' '}
            <a href="/login">log in</a>, it moves into your account.
          </>
        )}
      </p>
      <p>
        Badge “One evening”:{' '}
        {evening.isEarned ? 'earned' : `${evening.passed} of ${evening.needed} exercises passed`}.{' '}
        <a href="/lessons">All lessons</a>
      </p>
      {isClassroom() && <GroupNote membership={await readMembership(owner)} />}
      {shown.map((each) => (
        <LessonProgress key={each.lesson.slug} {...each} progress={progress} />
      ))}
      <FileForms imported={countIn(imported)} leftOut={countIn(leftOut)} />
      <ResetForm />
    </>
  )
}

/** A number of the address; null where it has none. */
function countIn(text: string | string[] | undefined): number | null {
  return typeof text === 'string' && /^\d{1,5}$/.test(text) ? Number(text) : null
}
