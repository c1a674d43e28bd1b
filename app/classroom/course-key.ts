import { allQuestions, ticketKeysOf } from '@/app/lessons/recall-of'
import type { CourseKey } from '@/lib/classroom/overview'

/** Which answers of the whole course are right, and which of them are tickets. */
export async function courseKey(): Promise<CourseKey> {
  const questions = [...(await allQuestions())].flatMap(([slug, all]) =>
    all.map(({ id, answer }) => [`${slug}/${id}`, answer] as const),
  )
  const tickets = new Set(ticketKeysOf('clinic').map((key) => `clinic/${key}`))
  return { right: Object.fromEntries(questions.filter(([name]) => !tickets.has(name))), tickets }
}
