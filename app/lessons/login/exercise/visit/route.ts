import { cookies } from 'next/headers'
import { readLabSession } from '@/lib/course/lab-sessions'
import { lessonHandler } from '@/lib/course/lesson-handler'
import { greet } from '../exercise-session'

async function visit(_request: Request, learner: string) {
  const cookieStore = await cookies()
  const id = cookieStore.get('exercise_session')?.value
  return new Response(greet(await readLabSession(learner, id)))
}

export const GET = lessonHandler(visit)
