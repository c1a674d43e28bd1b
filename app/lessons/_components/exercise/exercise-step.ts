import { ask } from '../ask'

/** A request that makes evidence. */
export interface ExerciseStep {
  /** A verb and its object, as a button says it. */
  label: string
  method: 'GET' | 'POST'
  /** The exercise's own address, one below it, or another endpoint of the lesson. */
  path: `/lessons/${string}`
  /** What a POST brings, as a form sends it: letters, digits and hyphens. */
  fields?: Record<string, string>
}

/** What came of one. */
export interface StepAnswer {
  label: string
  /** Null: the server could not be reached. */
  status: number | null
  text: string
}

/** Does a step as the page's own request. */
export async function perform({ label, method, path, fields }: ExerciseStep): Promise<StepAnswer> {
  const body = fields ? new URLSearchParams(fields) : null
  return { label, ...(await ask(path, { method, body })) }
}
