import { setTimeout as wait } from 'node:timers/promises'
import { cookies } from 'next/headers'
import { lessonHandler } from '@/lib/course/lesson-handler'
import { readBoundedForm } from '@/lib/read-body'
import { chosenIdle } from '../task-session'

/** Answers late: with a script, without one, and in curl it makes the next request wait. */
async function waitForPart(request: Request) {
  const form = await readBoundedForm(request)
  if (form instanceof Response) return form
  const percent = form.get('percent') === '120' ? 120 : 70
  const cookieStore = await cookies()
  const seconds = (chosenIdle(cookieStore.get('stay_idle')?.value) * percent) / 100
  await wait(seconds * 1000)
  return new Response(`${seconds} seconds have passed.`)
}

export const POST = lessonHandler(waitForPart)
