import type { SourceFile } from '@/app/_components/source-snippet'
import type { Evidence, Verdict } from '@/lib/course/check'
import type { RecallQuestion } from '@/lib/course/recall'
import type { Act } from '../_components/act'

/** A broken flow that somebody reported, and how it is known to be repaired. */
export interface Ticket {
  /** Its folder below `tickets/`. */
  name: string
  /** As somebody said it who saw it happen. */
  title: string
  report: string
  threads: readonly `https://github.com/${string}`[]
  /** Requests of the page's own. `{endpoint}` becomes `broken` or `fixed`. */
  acts?: readonly Act[]
  /** What is opened in a tab of its own, `{endpoint}` likewise. */
  visits?: readonly { label: string; path: string }[]
  /** What is shown on the wire: paths that begin like this, `{endpoint}` likewise. */
  wire: readonly string[]
  /** Exactly one of them is the cause. */
  diagnoses: readonly { text: string; because: string }[]
  cause: number
  /** What the repair does, in a sentence or two. */
  repair: string
  /** The two files, where they are not `broken/route.ts` and `fixed/route.ts`. */
  files?: { broken: SourceFile; fixed: SourceFile }
  /**
   * Says whether the repaired flow works, by what crossed and by nothing else.
   * @param evidence of the whole lesson, the oldest first; its paths begin after `/lessons/clinic`
   */
  regression: (evidence: readonly Evidence[]) => Verdict
}

/** A ticket as a question: that it is repaired is kept as its right answer. */
export function questionOf({ name, title, diagnoses, cause }: Ticket): RecallQuestion {
  return { id: keyOf(name), question: title, options: [...diagnoses], answer: cause }
}

/** The name under which the progress keeps a ticket. */
export function keyOf(name: string): string {
  return `ticket-${name}`
}
