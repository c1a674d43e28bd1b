import { lessonHandler } from '@/lib/course/lesson-handler'
import { showCoupon } from '../show-coupon'

export const GET = lessonHandler(showCoupon)
