import { lessonHandler } from '@/lib/course/lesson-handler'
import { picture } from '../dress-for'

/** Does nothing: the wire shows whether `bank_probe` came, which only a block of third-party cookies keeps away. */
export const GET = lessonHandler(() => picture(200), { isAttacked: true })
