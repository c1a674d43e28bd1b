/** Under this header a lesson's handler says what it answered: the recorder looks at no body. Percent-encoded. */
export const answerHeader = 'exercise-answer'

/**
 * The lesson whose exercise lies at a path, or below it; null for any other path.
 * @param target path, with or without a query
 * @example exerciseOf('/lessons/set-and-read/exercise?token=x') // 'set-and-read'
 */
export function exerciseOf(target: string): string | null {
  return /^\/lessons\/([a-z0-9-]+)\/exercise(?=[/?]|$)/.exec(target)?.[1] ?? null
}

/** What a token is good for that is given for a lesson. */
export function lessonPurpose(slug: string): `lesson:${string}` {
  return `lesson:${slug}`
}
