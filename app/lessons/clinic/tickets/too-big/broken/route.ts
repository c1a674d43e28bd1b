import { cookies } from 'next/headers'
import { lessonHandler } from '@/lib/course/lesson-handler'
import { permissionsOf } from '../permissions'

async function logIn({ url }: Request) {
  const cookieStore = await cookies()
  cookieStore.set('profile', permissionsOf('Ada'), { path: new URL(url).pathname, httpOnly: true })
  return new Response('Welcome, Ada.')
}

async function open() {
  const cookieStore = await cookies()
  const isKnown = cookieStore.has('profile')
  return isKnown ? new Response('Ada’s page.') : new Response('Please log in.', { status: 401 })
}

export const POST = lessonHandler(logIn)
export const GET = lessonHandler(open)
