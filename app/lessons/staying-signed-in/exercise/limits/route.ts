import { cookies } from 'next/headers'
import { lessonHandler } from '@/lib/course/lesson-handler'
import { chosenIdle, taskScope } from '../task-session'

async function choose(request: Request) {
  const idle = chosenIdle(new URL(request.url).searchParams.get('idle') ?? undefined)
  const cookieStore = await cookies()
  cookieStore.set('stay_idle', String(idle), taskScope)
  return new Response(`From the next login on: idle limit ${idle} s, absolute limit ${2 * idle} s.`)
}

export const POST = lessonHandler(choose)
