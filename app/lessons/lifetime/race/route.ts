import { cookies } from 'next/headers'
import { lessonHandler } from '@/lib/course/lesson-handler'

// #region set
async function set(request: Request) {
  const seconds = secondsOf(request)
  const cookieStore = await cookies()
  cookieStore.set('race_session', 'here')
  cookieStore.set('race_max_age', 'here', {
    maxAge: seconds,
  })
  cookieStore.set('race_expires', 'here', {
    expires: new Date(Date.now() + seconds * 1000),
  })
  return new Response(`I have set three cookies, two of them for ${seconds} seconds.`)
}
// #endregion

const choices = new Set([10, 30, 120])

function secondsOf(request: Request): number {
  const seconds = Number(new URL(request.url).searchParams.get('seconds'))
  return choices.has(seconds) ? seconds : 10
}

export const POST = lessonHandler(set)
