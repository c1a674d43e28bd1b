import type { Progress } from './course-state.ts'
import { lessons } from './lessons.ts'

/** The index of the right option of each question of a lesson, by the question's id. */
export type RightOptions = Readonly<Record<string, number>>

/**
 * A lesson's marks in words: what was read, what was passed, how many questions stand answered rightly.
 * @param tickets under which keys the progress keeps the tickets of the lesson, where it has some: an exercise can be
 * passed while none of them is repaired
 */
export function marksOf(
  progress: Progress,
  slug: string,
  right: RightOptions,
  tickets: readonly string[] = [],
): string[] {
  const questions = Object.entries(right)
  const answered = questions.filter(([id]) => `${slug}/${id}` in progress.answers)
  const isRight = answered.filter(([id, option]) => progress.answers[`${slug}/${id}`] === option)
  const isPassed = progress.passed.includes(slug)
  const repaired = repairedOf(progress, slug, tickets).length
  return [
    progress.read.includes(slug) ? 'Read' : '',
    isPassed ? 'Exercise passed' : '',
    tickets.length > 0 && (isPassed || repaired > 0)
      ? `${repaired} of ${tickets.length} tickets repaired`
      : '',
    answered.length > 0 ? `${isRight.length} of ${questions.length} questions right` : '',
  ].filter((mark) => mark !== '')
}

/** Which of a lesson's tickets stand as repaired, by the keys under which the progress keeps them. */
export function repairedOf({ answers }: Progress, slug: string, keys: readonly string[]): string[] {
  return keys.filter((key) => `${slug}/${key}` in answers)
}

/** How far somebody is on the way to the badge "One evening": it is earned by passing all of its lessons. */
export function oneEvening(progress: Progress) {
  const needed = lessons.filter(({ isInOneEvening }) => isInOneEvening)
  const passed = needed.filter(({ slug }) => progress.passed.includes(slug)).length
  return { passed, needed: needed.length, isEarned: passed === needed.length }
}
