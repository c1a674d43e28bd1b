'use client'

import { useLiveState } from '@/app/_components/live-state'
import { countRepaired } from '../repaired'
import styles from './tickets.module.css'

/** How many tickets the learner has repaired: a live part. */
export function TicketCount({ names }: { names: readonly string[] }) {
  const count = useRepairedCount(names)
  if (count === null) return <p>&nbsp;</p>
  return (
    <p role="status">
      <strong>
        {count} of {names.length} tickets are repaired.
      </strong>
    </p>
  )
}

/** The same beside the exercise, whose verdict says nothing of the tickets: a live part. */
export function CountBesideExercise({ names }: { names: readonly string[] }) {
  const count = useRepairedCount(names)
  if (count === null) return <p>&nbsp;</p>
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
  if (!useRepairedCount([name])) return null
  return (
    <span className={styles.repaired}>
      <span aria-hidden="true">✓</span> Repaired
    </span>
  )
}

/** Null until the page knows its learner. */
function useRepairedCount(names: readonly string[]): number | null {
  const { state } = useLiveState()
  return state?.course ? countRepaired(state.course.progress, names) : null
}
