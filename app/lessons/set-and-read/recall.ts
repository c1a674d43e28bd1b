import type { RecallQuestion } from '@/lib/course/recall'

export const recall: RecallQuestion[] = []
