import type { Progress } from '@/lib/course/course-state'
import { repairedOf } from '@/lib/course/marks'
import { keyOf } from './ticket'

/** How many of these tickets somebody has repaired. */
export function countRepaired(progress: Progress, names: readonly string[]): number {
  return repairedOf(progress, 'clinic', names.map(keyOf)).length
}
