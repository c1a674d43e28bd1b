import { ask } from './ask'

/** One request of a lesson's experiment. */
export interface ActRequest {
  method: 'GET' | 'POST'
  /** An address of this site. */
  path: string
  /** `omit`: neither sends cookies nor keeps those that come. */
  credentials?: 'omit'
  /** The fields of its form go along, as they do without a script. */
  sendsFields?: true
}

/** What one button does: its requests, one after the other. Without a script the first of them. */
export interface Act {
  label: string
  requests: ActRequest[]
}

/** What the server answered to one request. */
export interface Answer {
  request: ActRequest
  /** Null where the server could not be reached. */
  status: number | null
  text: string
}

/**
 * Performs an act's requests and collects the answers.
 * @param fields of the form, for the requests that send them
 */
export async function perform({ requests }: Act, fields?: URLSearchParams): Promise<Answer[]> {
  const answers: Answer[] = []
  for (const request of requests) {
    const { method, path, credentials = 'same-origin', sendsFields } = request
    const body = sendsFields ? (fields ?? null) : null
    answers.push({ request, ...(await ask(path, { method, body, credentials })) })
  }
  return answers
}

/** Acts at the broken endpoint or at the fixed one. */
export function actsAt(acts: readonly Act[], endpoint: 'broken' | 'fixed'): Act[] {
  return acts.map(({ label, requests }) => ({
    label,
    requests: requests.map((request) => ({ ...request, path: pathAt(request.path, endpoint) })),
  }))
}

/** An address at one of both endpoints, whose name takes the place of `{endpoint}`. */
export function pathAt(path: string, endpoint: 'broken' | 'fixed'): string {
  return path.replace('{endpoint}', endpoint)
}
