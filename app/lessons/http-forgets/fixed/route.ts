import { cookies } from 'next/headers'
import { lessonHandler } from '@/lib/course/lesson-handler'
import { readCookie } from '@/lib/wire/request-cookies'

async function greet(request: Request) {
  const cookieStore = await cookies()
  const nickname = readCookie(request.headers, 'nickname') ?? 'Ada'
  cookieStore.set('nickname', nickname)
  return new Response(`Hello, ${nickname}!`)
}

export const GET = lessonHandler(greet)
