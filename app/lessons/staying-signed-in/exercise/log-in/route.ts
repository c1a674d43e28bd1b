import { cookies } from 'next/headers'
import { lessonHandler } from '@/lib/course/lesson-handler'
import { chosenIdle, sealTask, taskScope } from '../task-session'

async function logIn(_: Request, learner: string) {
  const cookieStore = await cookies()
  const seconds = chosenIdle(cookieStore.get('stay_idle')?.value)
  const now = Date.now()
  // #region seal
  const idle = seconds * 1000
  const session = { issuedAt: now, renewedAt: now, idle, absolute: 2 * idle }
  // #endregion
  cookieStore.set('stay_task', await sealTask(session, {}, learner), taskScope)
  return new Response(`Signed in as Ada. Idle limit: ${seconds} s, absolute limit: ${2 * seconds} s.`)
}

export const POST = lessonHandler(logIn)
