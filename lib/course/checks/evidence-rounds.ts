import type { Evidence } from '../check.ts'

/**
 * Whether an exchange is this request.
 * @param path as the evidence has it
 * @example evidence.findLast(isRequest('POST', '/sign-in'))
 */
export function isRequest(
  method: string,
  path: string,
): (exchange: Pick<Evidence, 'method' | 'path'>) => boolean {
  return (exchange) => exchange.method === method && exchange.path === path
}

/**
 * A round is what crossed from one start, as a login is, to the next: whoever has begun anew is judged by what counts.
 * @param isStart whether an exchange begins a round
 * @param counts whether a round shows what is asked for
 * @returns the newest round that counts; where none does the newest, and without any start nothing
 */
export function newestRound(
  evidence: readonly Evidence[],
  isStart: (exchange: Evidence) => boolean,
  counts: (round: readonly Evidence[]) => boolean,
): Evidence[] {
  const starts = evidence.flatMap((exchange, index) => (isStart(exchange) ? [index] : []))
  const rounds = starts.map((start, index) => evidence.slice(start, starts[index + 1]))
  return rounds.findLast(counts) ?? rounds.at(-1) ?? []
}
