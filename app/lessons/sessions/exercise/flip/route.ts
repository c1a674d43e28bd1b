import { cookies } from 'next/headers'
import { changeByte } from '@/lib/course/change-byte'
import { lessonHandler } from '@/lib/course/lesson-handler'
import { checkoutCookie } from '../checkout'

/** Changes the cookie as its owner could. */
export const POST = lessonHandler(async () => {
  const cookieStore = await cookies()
  const seal = cookieStore.get(checkoutCookie)?.value
  if (!seal) return new Response('There is no session to change: get a code first.')
  cookieStore.set(checkoutCookie, changeByte(seal, 10), { httpOnly: true })
  return new Response('One byte of checkout is another now.')
})
