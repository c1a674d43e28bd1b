import { cookies } from 'next/headers'
import { lessonHandler } from '@/lib/course/lesson-handler'
import { cartCookieOptions, copyCookie, sealedCookie } from '../../sealed-cart'

/** As a visitor may do with any cookie: it is kept in a second one, which the shop does not read. */
export const POST = lessonHandler(async () => {
  const cookieStore = await cookies()
  const seal = cookieStore.get(sealedCookie)?.value
  if (!seal) return new Response('There is no cart to copy. Get one first.')
  cookieStore.set(copyCookie, seal, cartCookieOptions)
  return new Response('A copy of your cart is kept.')
})
