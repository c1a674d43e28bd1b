import { lessons } from '@/lib/course/lessons'
import type { RightOptions } from '@/lib/course/marks'
import type { Questions } from '@/lib/course/progress-file'
import type { RecallQuestion } from '@/lib/course/recall'

/** The questions of a lesson, from its own folder. @param slug of a lesson that exists */
export async function recallOf(slug: string): Promise<RecallQuestion[]> {
  const { recall } = (await import(`./${slug}/recall.ts`)) as { recall: RecallQuestion[] }
  return recall
}

/** The questions of all lessons, by their slugs. */
export async function allRecall(): Promise<Questions> {
  return new Map(await Promise.all(lessons.map(async ({ slug }) => [slug, await recallOf(slug)] as const)))
}

/** The right options of a lesson's questions, by the questions' ids. */
export async function rightOptionsOf(slug: string): Promise<RightOptions> {
  return Object.fromEntries((await recallOf(slug)).map(({ id, answer }) => [id, answer]))
}
