import { cookies } from 'next/headers'
import { z } from 'zod'
import { startLabSession } from '@/lib/course/lab-sessions'
import { lessonHandler } from '@/lib/course/lesson-handler'
import { prices } from '../shop'

const path = '/'
const amount = z.coerce.number().int().min(1).max(9)

// #region shop
async function enter(_: Request, learner: string) {
  const cookieStore = await cookies()
  const id = await startLabSession(learner, 'Ada')
  cookieStore.set('shop_id', id, { path, httpOnly: true })
  cookieStore.set('shop_cart', '1', { path })
  return new Response('Welcome, Ada. In your cart: 1 teapot.')
}

async function checkOut() {
  const cookieStore = await cookies()
  const teapots = amount.safeParse(cookieStore.get('shop_cart')?.value)
  if (!teapots.success) return new Response('Refused: order 1 to 9 teapots.', { status: 400 })
  return new Response(`You pay ${teapots.data * prices.teapot}.`)
}
// #endregion

export const POST = lessonHandler(enter)
export const GET = lessonHandler(checkOut)
