'use client'

import { useLiveState } from '@/app/_components/live-state'
import type { LessonSlug } from '@/lib/course/lessons'
import styles from './lessons.module.css'

interface CourseLineProps {
  /** In the order of the course. */
  slugs: LessonSlug[]
  current: LessonSlug
}

/** The course as a line, a segment a lesson: this one marked, those that are passed filled. The words stand beside it. */
export function CourseLine({ slugs, current }: CourseLineProps) {
  const { state } = useLiveState()
  const passed = state?.course?.progress.passed ?? []
  return (
    <div className={styles.courseLine} aria-hidden="true">
      {slugs.map((slug) => (
        <span key={slug} data-passed={passed.includes(slug)} data-current={slug === current} />
      ))}
    </div>
  )
}
