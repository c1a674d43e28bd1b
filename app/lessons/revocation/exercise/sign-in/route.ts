import { cookies } from 'next/headers'
import { lessonHandler } from '@/lib/course/lesson-handler'
import { startOnDevice } from '../../device-sessions'

const exercisePath = '/lessons/revocation/exercise'

// #region sign-in
async function signIn(_: Request, learner: string) {
  const cookieStore = await cookies()
  const laptop = await startOnDevice(learner, 'Grace', 'laptop')
  const alan = await startOnDevice(learner, 'Alan', 'phone')
  const phone = await startOnDevice(learner, 'Grace', 'phone')
  const tablet = await startOnDevice(learner, 'Grace', 'tablet')
  cookieStore.set('task_laptop', laptop, { path: exercisePath, httpOnly: true })
  cookieStore.set('task_phone', phone, { path: `${exercisePath}/as/phone`, httpOnly: true })
  cookieStore.set('task_tablet', tablet, { path: `${exercisePath}/as/tablet`, httpOnly: true })
  cookieStore.set('task_alan', alan, { path: `${exercisePath}/as/alan`, httpOnly: true })
  return new Response('Grace is signed in on three devices, Alan on one.')
}
// #endregion

export const POST = lessonHandler(signIn)
