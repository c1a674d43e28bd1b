import { cookies } from 'next/headers'
import { lessonHandler } from '@/lib/course/lesson-handler'
import { readCookie } from '@/lib/wire/request-cookies'

async function greet(request: Request) {
  const cookieStore = await cookies()
  cookieStore.set('nickname', 'Ada')
  const nickname = readCookie(request.headers, 'nickname')
  return new Response(`Hello, ${String(nickname)}!`)
}

export const GET = lessonHandler(greet)
