import { cookies } from 'next/headers'
import { lessonHandler } from '@/lib/course/lesson-handler'
import { cartCookieOptions, copyCookie, sealedCookie } from '../../sealed-cart'

export const POST = lessonHandler(async () => {
  const cookieStore = await cookies()
  const copy = cookieStore.get(copyCookie)?.value
  if (!copy) return new Response('There is no copy. Keep one first.')
  cookieStore.set(sealedCookie, copy, cartCookieOptions)
  return new Response('The old cart is back, byte for byte.')
})
