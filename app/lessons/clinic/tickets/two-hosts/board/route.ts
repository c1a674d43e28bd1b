import { cookies } from 'next/headers'
import { readLabSession } from '@/lib/course/lab-sessions'
import { lessonHandler } from '@/lib/course/lesson-handler'

async function showBoard(_: Request, learner: string) {
  const cookieStore = await cookies()
  const session = await readLabSession(learner, cookieStore.get('board_sid')?.value)
  return session ? new Response('Ada’s board.') : new Response('Please log in.', { status: 401 })
}

export const GET = lessonHandler(showBoard)
