import { cookies } from 'next/headers'
import { lessonHandler } from '@/lib/course/lesson-handler'

// #region broken
async function breakPromises() {
  const cookieStore = await cookies()
  cookieStore.set('__Secure-hard_broken', '1')
  cookieStore.set('__Host-hard_broken', '1', { secure: true, path: '/lessons' })
  cookieStore.set('__Http-hard_broken', '1', { secure: true })
  cookieStore.set('__Host-Http-hard_broken', '1', { httpOnly: true, path: '/' })
  return new Response('I have answered with four Set-Cookie lines.')
}
// #endregion

export const POST = lessonHandler(breakPromises)
