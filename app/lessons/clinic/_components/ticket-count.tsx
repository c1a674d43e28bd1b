'use client'

import { useLiveState } from '@/app/_components/live-state'
import { repairedIn } from '../repaired'
import styles from './tickets.module.css'

/** How many tickets the learner has repaired: a live part. */
export function TicketCount({ names }: { names: readonly string[] }) {
  const { state } = useLiveState()
  if (!state?.course) return <p>&nbsp;</p>
  const count = repairedIn(state.course.progress, names).length
  return (
    <p role="status">
      <strong>
        {count} of {names.length} tickets are repaired.
      </strong>
    </p>
  )
}

/** The same beside the exercise, whose verdict says nothing of the tickets: a live part. */
export function TicketsBeside({ names }: { names: readonly string[] }) {
  const { state } = useLiveState()
  if (!state?.course) return <p>&nbsp;</p>
  const count = repairedIn(state.course.progress, names).length
  return (
    <p>
      The exercise is judged alone. Beside it you have repaired{' '}
      <strong>
        {count} of {names.length} tickets
      </strong>
      .
    </p>
  )
}

/** The mark of one that is. */
export function TicketMark({ name }: { name: string }) {
  const { state } = useLiveState()
  if (!state?.course || repairedIn(state.course.progress, [name]).length === 0) return null
  return (
    <span className={styles.repaired}>
      <span aria-hidden="true">✓</span> Repaired
    </span>
  )
}
