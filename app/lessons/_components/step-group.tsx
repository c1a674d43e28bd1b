'use client'

import { createContext, use, type ReactNode } from 'react'
import type { LessonSlug } from '@/lib/course/lessons'

const GroupContext = createContext('step')

/**
 * Makes one group of the steps of a lesson. Next keeps the pages that were left in the document, hidden: with one
 * name for all lessons an open step of theirs would close the one that is to be read.
 */
export function StepGroup({ slug, children }: { slug: LessonSlug; children: ReactNode }) {
  return <GroupContext value={`step-${slug}`}>{children}</GroupContext>
}

/** The name that the steps of this lesson share. */
export function useStepGroup(): string {
  return use(GroupContext)
}
