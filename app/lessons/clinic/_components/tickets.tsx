import { tickets } from '../tickets'
import { TicketCard } from './ticket-card'
import { TicketCount, CountBesideExercise } from './ticket-count'

const names = tickets.map(({ name }) => name)

/** All tickets, one open at a time. */
export function Tickets() {
  return (
    <>
      <TicketCount names={names} />
      {tickets.map((ticket, index) => (
        <TicketCard key={ticket.name} ticket={ticket} number={index + 1} />
      ))}
    </>
  )
}

/** How many of them are repaired, for the place where the exercise is judged. */
export function RepairedTickets() {
  return <CountBesideExercise names={names} />
}
