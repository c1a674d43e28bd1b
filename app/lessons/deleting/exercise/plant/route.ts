import { cookies } from 'next/headers'
import { lessonHandler } from '@/lib/course/lesson-handler'

// #region plant
async function plant() {
  const cookieStore = await cookies()
  cookieStore.set('crumb', 'stubborn', { path: '/lessons/deleting/exercise/jar' })
  cookieStore.set('__Secure-crumb', 'stubborn', { secure: true })
  cookieStore.set('sticky', 'stubborn', { path: '/lessons/deleting' })
  return new Response('I have answered with three lines: crumb, __Secure-crumb and sticky.')
}
// #endregion

export const POST = lessonHandler(plant)
