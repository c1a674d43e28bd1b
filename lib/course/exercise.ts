import 'server-only'
import { unstable_rethrow } from 'next/navigation'
import { exerciseOf } from '../wire/exercise-path.ts'
import { findFills } from './gap-fills.ts'
import { isByToken, lessonHandler, type LessonHandlerOptions } from './lesson-handler.ts'
import { evaluateExpression, SandboxError } from './sandbox.ts'

/**
 * Fills one gap.
 * @param name unique in its exercise
 * @param scope what an expression typed into the page may use
 * @param fromFile the expression as it stands in the file, for learners who have typed none
 */
type FillGap = (name: string, scope: Record<string, unknown>, fromFile: () => unknown) => Promise<unknown>

/** Why a learner's expression has no value, with the gap it stands in. */
export class ExerciseError extends Error {
  readonly gap: string

  constructor(gap: string, message: string) {
    super(`Gap “${gap}”: ${message}`)
    this.gap = gap
  }
}

/**
 * Mounts a handler with gaps as the exercise of the lesson in whose folder it lies. The same handler runs whether
 * its gaps are filled in the file, under `npm run dev`, or in the page's form.
 * @param handler answers with text, from which the check tells what it did
 * @returns the route handler; it answers 422 where a learner's expression has no value. The words of the expression
 * go to its own learner only: the token of an attack may be of another one than the browser
 */
export function exercise(
  handler: (gap: FillGap, request: Request, learner: string) => Promise<Response>,
  options?: LessonHandlerOptions,
): (request: Request) => Promise<Response> {
  return lessonHandler(async (request, learner) => {
    const slug = exerciseOf(new URL(request.url).pathname)
    if (!slug) throw new Error('exercise() belongs into app/lessons/<slug>/exercise/.')
    const fills = await findFills(learner, slug)
    try {
      return await handler(fillFrom(fills), request, learner)
    } catch (error) {
      unstable_rethrow(error)
      // Without an expression of the learner's own it is the file that fails, and Next shows where.
      if (Object.keys(fills).length === 0 || !(error instanceof Error)) throw error
      if (options?.isAttacked && isByToken(request)) return new Response(hiddenFault, { status: 422 })
      const message = error instanceof ExerciseError ? error.message : `The handler failed: ${error.message}`
      return new Response(message, { status: 422 })
    }
  }, options)
}

const hiddenFault = 'A gap has no value. A page of this site is told why.'

function fillFrom(fills: Readonly<Record<string, string>>): FillGap {
  return async (name, scope, fromFile) => {
    const text = Object.hasOwn(fills, name) ? fills[name] : undefined
    if (text === undefined) return fromFile()
    try {
      return await evaluateExpression(text, scope)
    } catch (error) {
      throw error instanceof SandboxError ? new ExerciseError(name, error.message) : error
    }
  }
}
