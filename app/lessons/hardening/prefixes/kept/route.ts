import { cookies } from 'next/headers'
import { lessonHandler } from '@/lib/course/lesson-handler'

// #region kept
async function keepPromises() {
  const cookieStore = await cookies()
  cookieStore.set('__Secure-hard', '1', { secure: true })
  cookieStore.set('__Host-hard', '1', { secure: true, path: '/' })
  cookieStore.set('__Http-hard', '1', { secure: true, httpOnly: true })
  cookieStore.set('__Host-Http-hard', '1', { secure: true, httpOnly: true, path: '/' })
  return new Response('I have answered with four Set-Cookie lines.')
}
// #endregion

export const POST = lessonHandler(keepPromises)
