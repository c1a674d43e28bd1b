import { cookies } from 'next/headers'
import { lessonHandler } from '@/lib/course/lesson-handler'

const planted = ['crumb', '__Secure-crumb', 'sticky']

async function look() {
  const cookieStore = await cookies()
  const came = cookieStore.getAll().filter(({ name }) => planted.includes(name))
  if (came.length === 0) return new Response('None of the three came.')
  return new Response(`Came: ${came.map(({ name, value }) => `${name}=${value}`).join(', ')}`)
}

export const GET = lessonHandler(look)
