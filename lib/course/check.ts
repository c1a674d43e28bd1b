/** One request of an exercise and its answer, as the recorder kept them. */
export interface Evidence {
  /** Milliseconds since 1970, when the request arrived. */
  startedAt: number
  /** Milliseconds since 1970, when the response was finished. */
  at: number
  method: string
  /** What follows the exercise's own address: '' for itself, '/cart' for a page below it. */
  path: string
  status: number
  /** In the order received; `value` is null for one that this app never sent this learner: changed, or from elsewhere. */
  cookies: { name: string; value: string | null }[]
  /** The `Set-Cookie` lines of the answer, without those of the app's own cookies. */
  lines: string[]
  /** The first characters of what the handler answered; null where it does not say. */
  answer: string | null
  /** Whether the request says that a browser made it (fetch metadata, Origin, Referer); curl can say so too. */
  isBrowser: boolean
}

/** What a check says, and why, in a sentence for the learner. */
export interface Verdict {
  status: 'passed' | 'failed' | 'not-attempted'
  because: string
}

/**
 * Judges an exercise by what crossed the wire, and by nothing else: pure, so that its tests are lists of evidence.
 */
export interface Check {
  /** `browser`: only a browser's behaviour means something here, and a client that wants to can forge it. */
  client: 'any' | 'browser'
  /** @param evidence of one learner, the oldest first; all that is kept of this exercise */
  judge: (evidence: readonly Evidence[]) => Verdict
}
