import { cookies } from 'next/headers'
import { changeByte } from '@/lib/course/change-byte'
import { lessonHandler } from '@/lib/course/lesson-handler'
import { cartCookieOptions, sealedCookie } from '../../sealed-cart'

export const POST = lessonHandler(async () => {
  const cookieStore = await cookies()
  const seal = cookieStore.get(sealedCookie)?.value
  if (!seal) return new Response('There is no cart to change. Get one first.')
  cookieStore.set(sealedCookie, changeByte(seal, 10), cartCookieOptions)
  return new Response('One byte of your cart has been changed.')
})
