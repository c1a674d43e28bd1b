import type { Check, Verdict } from './check.ts'

/** How far a learner has come. */
export interface Progress {
  /** Slugs of the lessons that were read. */
  read: string[]
  /** Slugs of the lessons whose exercise was passed. */
  passed: string[]
  /** The option chosen last, by `slug/question`. */
  answers: Record<string, number>
}

/** A learner's exercise right now. */
export interface ExerciseState {
  /** The slug of its lesson. */
  lesson: string
  verdict: Verdict
  client: Check['client']
  /** What the learner filled in, by the gap's name; a gap that is as it was is not among them. */
  fills: Record<string, string>
  /** Changes whenever the exercise's file does; null in production, where it cannot. */
  version: string | null
}

/** What `GET /api/live` adds on the pages of the course. */
export interface CourseState {
  progress: Progress
  /** Of the lesson that was asked for; null for none. */
  exercise: ExerciseState | null
}
