'use client'

import { useLiveState } from '@/app/_components/live-state'
import { oneEvening } from '@/lib/course/marks'
import styles from './lessons.module.css'

/** How far the learner is on the way to the badge: a live part. */
export function EveningState() {
  const { state } = useLiveState()
  if (!state?.course) return <p>&nbsp;</p>
  const { passed, needed, isEarned } = oneEvening(state.course.progress)
  return isEarned ? (
    <p className={styles.right}>
      <span aria-hidden="true">★</span> Earned: you have passed every exercise of it.
    </p>
  ) : (
    <p>
      You have passed {passed} of its {needed} {needed === 1 ? 'exercise' : 'exercises'}.
    </p>
  )
}
