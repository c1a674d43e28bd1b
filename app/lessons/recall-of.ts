import { lessons } from '@/lib/course/lessons'
import type { RightOptions } from '@/lib/course/marks'
import type { Questions } from '@/lib/course/progress-file'
import type { RecallQuestion } from '@/lib/course/recall'
import { keyOf, questionOf } from './clinic/ticket'
import { tickets } from './clinic/tickets'

/** The questions of a lesson, from its own folder. @param slug of a lesson that exists */
export async function recallOf(slug: string): Promise<RecallQuestion[]> {
  const { recall } = (await import(`./${slug}/recall.ts`)) as { recall: RecallQuestion[] }
  return recall
}

/** All that a file of progress may answer: the questions of all lessons, by their slugs, and the tickets of the clinic. */
export async function allQuestions(): Promise<Questions> {
  const entries = lessons.map(async ({ slug }) => {
    const questions = await recallOf(slug)
    return [slug, slug === 'clinic' ? [...questions, ...tickets.map(questionOf)] : questions] as const
  })
  return new Map(await Promise.all(entries))
}

/** Under which keys the progress keeps the tickets of a lesson; none where it has no tickets. */
export function ticketKeysOf(slug: string): string[] {
  return slug === 'clinic' ? tickets.map(({ name }) => keyOf(name)) : []
}

/** The right options of a lesson's questions, by the questions' ids. */
export async function rightOptionsOf(slug: string): Promise<RightOptions> {
  return Object.fromEntries((await recallOf(slug)).map(({ id, answer }) => [id, answer]))
}
