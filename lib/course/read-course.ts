import 'server-only'
import type { CurrentUser } from '../auth/current-user.ts'
import type { CourseState } from './course-state.ts'
import { openProgress, readProgress } from './progress.ts'
import { readExercise } from './read-exercise.ts'

/**
 * What the live parts of the course's pages show to this request's learner.
 * @param slug of the lesson whose exercise is asked for; '' on the map of the course
 */
export async function readCourse(
  headers: Pick<Headers, 'get'>,
  slug: string,
  user: CurrentUser | null,
): Promise<CourseState> {
  const owner = await openProgress(headers, user)
  // First the exercise: a pass is progress too.
  const exercise = await readExercise(headers, slug, owner)
  return { progress: await readProgress(owner), exercise }
}
