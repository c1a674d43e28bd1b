import type { Ticket } from '../ticket'
import { Flow } from './flow'
import { flowOf } from './flow-of'
import { Repair } from './repair'
import { TicketMark } from './ticket-count'
import styles from './tickets.module.css'

/** One ticket: the report, the broken flow with its wire, the diagnoses, and behind the right one the repair. */
export function TicketCard({ ticket, number }: { ticket: Ticket; number: number }) {
  const { name, title, report, threads, diagnoses, cause } = ticket
  return (
    <details className={styles.ticket} name="clinic-ticket">
      <summary>
        <span className="soft">Ticket {number}</span> <h3>{title}</h3> <TicketMark name={name} />
      </summary>
      {/* The fragment leads inside: browsers open what hides it. */}
      <div className={styles.body} id={`ticket-${name}`}>
        <blockquote>
          <p>{report}</p>
        </blockquote>
        <p>
          After{' '}
          {threads.map((thread, index) => (
            <span key={thread}>
              {index > 0 && ' and '}
              <a href={thread}>{nameOf(thread)}</a>
            </span>
          ))}
          , told anew.
        </p>
        <h4>See it happen</h4>
        <Flow {...flowOf(ticket, 'broken')} />
        <h4>What is the cause?</h4>
        <p>Read the wire first. Then open the diagnosis that you believe in.</p>
        {diagnoses.map(({ text, because }, index) => (
          <details key={text} className={styles.diagnosis} name={`diagnosis-${name}`}>
            <summary>{text}</summary>
            <div className={styles.body}>
              <p>
                <strong>{index === cause ? '✓ That is it.' : '✗ That is not it.'}</strong> {because}
              </p>
              {index === cause && <Repair ticket={ticket} />}
            </div>
          </details>
        ))}
      </div>
    </details>
  )
}

/** How GitHub writes a thread. @example nameOf('https://github.com/js-cookie/js-cookie/issues/98') // 'js-cookie/js-cookie#98' */
function nameOf(thread: string): string {
  const [owner, repository, , number] = new URL(thread).pathname.slice(1).split('/')
  return `${owner}/${repository}#${number}`
}
