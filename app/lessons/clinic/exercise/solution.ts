import { cookies } from 'next/headers'
import { exercise } from '@/lib/course/exercise'
import { fetchLetters, fetchLogin, sidIn } from './backend'

export const POST = exercise(async (gap, _, learner) => {
  const cookieStore = await cookies()
  const answer = await fetchLogin(learner)
  const sid = sidIn(answer)

  // Gap 1: this server has the backend's line, the browser has not. Set backend_sid anew, HttpOnly as there.
  await gap('sendOn', { cookieStore, sid }, () =>
    cookieStore.set('backend_sid', sid, { httpOnly: true, path: '/lessons/clinic/exercise' }),
  )

  return new Response(await answer.text())
})

export const GET = exercise(async (gap, _, learner) => {
  const cookieStore = await cookies()

  // Gap 2: the headers of this server's own request to the backend: an object of texts.
  const headers = await gap('headers', { cookieStore }, () => ({
    cookie: `backend_sid=${cookieStore.get('backend_sid')?.value}`,
  }))

  return fetchLetters(headers, learner)
})
