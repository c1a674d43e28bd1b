'use client'

import { useLiveState } from '@/app/_components/live-state'
import { marksOf, type RightOptions } from '@/lib/course/marks'
import { MarkLine } from './mark-line'
import styles from './lessons.module.css'

interface LessonMarksProps {
  slug: string
  right: RightOptions
  /** The keys of the lesson's tickets. */
  tickets: string[]
}

/** A lesson's marks on the map: a live part. */
export function LessonMarks({ slug, right, tickets }: LessonMarksProps) {
  const { state } = useLiveState()
  // The line keeps its room until the marks are known.
  if (!state?.course) return <p className={styles.marks}>&nbsp;</p>
  return <MarkLine marks={marksOf(state.course.progress, slug, right, tickets)} />
}
