import type { LessonSlug } from './lessons.ts'

/** A question at the end of a lesson. A lesson has three; one of them comes from an earlier lesson. */
export interface RecallQuestion {
  /** Unique within its lesson; part of the key under which an answer is kept. */
  id: string
  /** The earlier lesson that it comes from; absent: the lesson it stands in. */
  from?: LessonSlug
  question: string
  options: RecallOption[]
  /** Index of the right option. */
  answer: number
}

interface RecallOption {
  text: string
  /** Why it is right or wrong: an answer explains itself. */
  because: string
}
