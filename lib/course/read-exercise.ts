import 'server-only'
import type { Owner } from '../db/progress.ts'
import { labHashOf } from '../wire/lab-id.ts'
import type { ExerciseState } from './course-state.ts'
import { judge } from './evidence.ts'
import { readExerciseSource } from './exercise-source.ts'
import { findFills } from './gap-fills.ts'
import { findLesson } from './lessons.ts'
import { markPassed } from './progress.ts'

/**
 * The request's learner's exercise right now. {@link openProgress} comes before: then all counts that has crossed.
 * @param owner whose progress it is: `user:<id>` of somebody signed in, whom the recorder does not know, else
 * `lab:<hash>`; null for neither
 * @returns null where there is no such lesson
 */
export async function readExercise(
  headers: Pick<Headers, 'get'>,
  slug: string,
  owner: Owner | null,
): Promise<ExerciseState | null> {
  const lesson = findLesson(slug)
  if (!lesson) return null
  const labHash = labHashOf(headers)
  const verdict = labHash ? await judge(labHash, slug) : lesson.check.judge([])
  // Under a lab id the recorder has kept it already, and only where the evidence is that learner's own.
  if (owner?.startsWith('user:') && verdict.status === 'passed') await markPassed(owner, slug)
  return {
    lesson: slug,
    verdict,
    client: lesson.check.client,
    fills: labHash ? await findFills(labHash, slug) : {},
    version: readExerciseSource(lesson).version,
  }
}
