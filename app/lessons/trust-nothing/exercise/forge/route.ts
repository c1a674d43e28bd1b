import { cookies } from 'next/headers'
import { lessonHandler } from '@/lib/course/lesson-handler'

/** Changes the cookies, as their owner can. */
export const POST = lessonHandler(async () => {
  const cookieStore = await cookies()
  cookieStore.set('task_role', 'admin', { path: '/' })
  cookieStore.set('task_price', '1', { path: '/' })
  return new Response('Your cookies say task_role=admin and task_price=1 now.')
})
