import { lessonHandler } from '@/lib/course/lesson-handler'
import { pageOf } from '../../../doors'
import { behindProxy } from '../../../play-proxy'
import { readDiary } from '../../read-diary'

export const GET = lessonHandler(behindProxy(pageOf(readDiary, 'Today')))
