import { performInTab } from './step-in-tab'

/** A request that makes evidence. */
export interface ExerciseStep {
  /** A verb and its object, as a button says it. */
  label: string
  method: 'GET' | 'POST'
  /** The exercise's own address, one below it, or another endpoint of the lesson. */
  path: `/lessons/${string}`
  /** What a POST brings, as a form sends it: letters, digits and hyphens. */
  fields?: Record<string, string>
  /** It is a link that opens a tab, which goes where a fetch cannot and ends at a document of this path. */
  tabEndsAt?: `/lessons/${string}`
}

/** What came of one. */
export interface StepAnswer {
  label: string
  /** Null: the server could not be reached. */
  status: number | null
  text: string
}

/** Does a step: a tab of its own where it wants one, else a request of the page's own. */
export async function perform(step: ExerciseStep): Promise<StepAnswer> {
  const { label, method, path, fields, tabEndsAt } = step
  if (tabEndsAt) return { label, ...(await performInTab(path, tabEndsAt)) }
  const body = fields ? new URLSearchParams(fields) : null
  try {
    const response = await fetch(path, { method, body, cache: 'no-store' })
    return { label, status: response.status, text: await response.text() }
  } catch {
    return { label, status: null, text: 'The server did not answer. Is it still running? Try again.' }
  }
}
