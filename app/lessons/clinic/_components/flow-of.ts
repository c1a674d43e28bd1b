import { actsOf } from '../../_components/break-and-fix'
import type { Ticket } from '../ticket'

/** What a ticket's flow asks for, at its broken endpoint or at the fixed one. */
export function flowOf({ acts = [], visits = [], wire }: Ticket, endpoint: 'broken' | 'fixed') {
  const at = (path: string) => path.replace('{endpoint}', endpoint)
  return {
    acts: actsOf(acts, endpoint),
    visits: visits.map(({ label, path }) => ({ label, path: at(path) })),
    wire: wire.map(at),
  }
}
