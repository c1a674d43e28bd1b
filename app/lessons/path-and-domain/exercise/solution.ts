import { cookies } from 'next/headers'
import { exercise } from '@/lib/course/exercise'

export const POST = exercise(async (gap) => {
  const cookieStore = await cookies()
  // Gap 1: set the cookie coupon so that it comes to /lessons/path-and-domain/exercise/cart, and not to the checkout.
  await gap('setCoupon', { cookieStore }, () =>
    cookieStore.set('coupon', 'SAVE10', { path: '/lessons/path-and-domain/exercise/cart' }),
  )
  return new Response('You asked for a coupon.')
})
