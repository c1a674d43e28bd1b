import { cookies } from 'next/headers'
import { lessonHandler } from '@/lib/course/lesson-handler'

const path = '/'

// #region shop
async function enter() {
  const cookieStore = await cookies()
  cookieStore.set('shop_role', 'customer', { path })
  cookieStore.set('shop_price', '30', { path })
  cookieStore.set('shop_cart', '1', { path })
  return new Response('Welcome, Ada. In your cart: 1 teapot.')
}

async function checkOut() {
  const cookieStore = await cookies()
  const teapots = Number(cookieStore.get('shop_cart')?.value ?? 0)
  const price = Number(cookieStore.get('shop_price')?.value ?? 0)
  return new Response(`You pay ${teapots * price}.`)
}
// #endregion

export const POST = lessonHandler(enter)
export const GET = lessonHandler(checkOut)
