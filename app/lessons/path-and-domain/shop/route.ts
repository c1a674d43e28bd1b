import { lessonHandler } from '@/lib/course/lesson-handler'
import { look } from '@/app/lessons/path-and-domain/look'

export const GET = lessonHandler(look)
