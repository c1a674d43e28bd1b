import { cookies } from 'next/headers'
import { lessonHandler } from '@/lib/course/lesson-handler'
import { prices } from '../../shop'

/** Changes the cookies, as their owner can: the price is one that the shop has, of another item. */
export const POST = lessonHandler(async () => {
  const cookieStore = await cookies()
  cookieStore.set('task_role', 'admin', { path: '/' })
  cookieStore.set('task_price', String(prices.cup), { path: '/' })
  return new Response(`Your cookies say task_role=admin and task_price=${prices.cup} now.`)
})
