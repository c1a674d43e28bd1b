import { cookies } from 'next/headers'
import { readLabSession } from '@/lib/course/lab-sessions'
import { lessonHandler } from '@/lib/course/lesson-handler'

async function look(_: Request, learner: string) {
  const cookieStore = await cookies()
  const session = await readLabSession(learner, cookieStore.get('task_sid')?.value)
  return new Response(session ? `Signed in as ${session.username}.` : 'Signed out.')
}

export const GET = lessonHandler(look)
