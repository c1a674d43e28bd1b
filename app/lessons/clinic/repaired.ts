import type { Progress } from '@/lib/course/course-state'
import { keyOf } from './ticket'

/** Which of these tickets somebody has repaired. */
export function repairedIn({ answers }: Progress, names: readonly string[]): string[] {
  return names.filter((name) => `clinic/${keyOf(name)}` in answers)
}
