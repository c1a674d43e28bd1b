import type { Measured } from './load.ts'

/** Two figures of the same run, for a cell of the table. */
export function ratio(ours: number, theirs: number): string {
  return `${(ours / theirs).toFixed(2)} ×`
}

/** The medians of one that took part. @throws where nobody of that name did */
export function mediansOf(medians: ReadonlyMap<string, Measured>, name: string): Measured {
  const found = medians.get(name)
  if (!found) throw new Error(`Nobody was measured as “${name}”.`)
  return found
}

/** The one of these with the most requests a second: both of Flask's kinds of workers are tried, the better counts. */
export function bestOf(medians: ReadonlyMap<string, Measured>, names: readonly string[]) {
  const [best] = names
    .map((name) => ({ name, ...mediansOf(medians, name) }))
    .sort((one, other) => other.requestsPerSecond - one.requestsPerSecond)
  if (!best) throw new Error('Nobody to compare with.')
  return best
}

/** How far from the physical floor: plain node:http with the same bytes. */
export function ofFloor(medians: ReadonlyMap<string, Measured>): string {
  const [app, floor] = [mediansOf(medians, 'app'), mediansOf(medians, 'floor')]
  return `${ratio(app.requestsPerSecond, floor.requestsPerSecond)} the floor`
}

export function whole(value: number): string {
  return Math.round(value).toLocaleString('en-US')
}
