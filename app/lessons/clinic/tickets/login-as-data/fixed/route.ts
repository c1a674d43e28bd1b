import { cookies } from 'next/headers'
import { lessonHandler } from '@/lib/course/lesson-handler'

async function logIn({ url }: Request) {
  const cookieStore = await cookies()
  // Ten seconds, so that nobody has to wait for lunch to be over.
  cookieStore.set('basket_sid', 'ada', { path: new URL(url).pathname, maxAge: 10 })
  return new Response('Welcome, Ada.')
}

async function readBasket() {
  const cookieStore = await cookies()
  const isKnown = cookieStore.has('basket_sid')
  if (!isKnown) return Response.json({ error: 'Not signed in.' }, { status: 401 })
  return Response.json({ basket: ['tea'] })
}

export const POST = lessonHandler(logIn)
export const GET = lessonHandler(readBasket)
