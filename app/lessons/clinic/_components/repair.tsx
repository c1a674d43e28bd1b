import { readSource, type SourceFile } from '@/app/_components/source-snippet'
import { LineDiff } from '../../_components/line-diff'
import type { Ticket } from '../ticket'
import { Flow } from './flow'
import { flowOf } from './flow-of'

/** The repair of a ticket, line by line, and the repaired flow to run; the last button asks for the verdict. */
export async function Repair({ ticket }: { ticket: Ticket }) {
  const fileOf = (endpoint: 'broken' | 'fixed'): SourceFile =>
    ticket.files?.[endpoint] ?? `app/lessons/clinic/tickets/${ticket.name}/${endpoint}/route.ts`
  const [broken, fixed] = await Promise.all([readSource(fileOf('broken')), readSource(fileOf('fixed'))])
  const path = `/lessons/clinic/regression/${ticket.name}`
  return (
    <>
      <h4>The repair</h4>
      <p>{ticket.repair}</p>
      <LineDiff before={broken} after={fixed} labels={{ before: fileOf('broken'), after: fileOf('fixed') }} />
      <p>Run the repaired flow as you ran the broken one. Then let the regression test judge what crossed.</p>
      <Flow
        {...flowOf(ticket, 'fixed')}
        regression={{ label: 'Run the regression test', requests: [{ method: 'POST', path }] }}
      />
    </>
  )
}
