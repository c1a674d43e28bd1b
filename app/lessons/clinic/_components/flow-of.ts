import { actsAt, pathAt } from '../../_components/act'
import type { Ticket } from '../ticket'

/** What a ticket's flow asks for, at its broken endpoint or at the fixed one. */
export function flowOf({ acts = [], visits = [], wire }: Ticket, endpoint: 'broken' | 'fixed') {
  return {
    acts: actsAt(acts, endpoint),
    visits: visits.map(({ label, path }) => ({ label, path: pathAt(path, endpoint) })),
    wire: wire.map((path) => pathAt(path, endpoint)),
  }
}
