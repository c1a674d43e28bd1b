import { tickets } from '../tickets'
import { TicketCard } from './ticket-card'
import { TicketCount } from './ticket-count'

/** All tickets, one open at a time. */
export function Tickets() {
  return (
    <>
      <TicketCount names={tickets.map(({ name }) => name)} />
      {tickets.map((ticket, index) => (
        <TicketCard key={ticket.name} ticket={ticket} number={index + 1} />
      ))}
    </>
  )
}
