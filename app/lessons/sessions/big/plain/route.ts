import { cookies } from 'next/headers'
import { lessonHandler } from '@/lib/course/lesson-handler'

// #region login
async function logIn() {
  const cookieStore = await cookies()
  const login = { username: 'Ada', history: 'x'.repeat(5000) }
  cookieStore.set('cart_login', JSON.stringify(login), { maxAge: 60 })
  return new Response('Welcome, Ada. You are logged in.')
}

async function openPage() {
  const cookieStore = await cookies()
  return new Response(cookieStore.has('cart_login') ? 'Here is your page.' : 'Please log in first.')
}
// #endregion

export const POST = lessonHandler(logIn)
export const GET = lessonHandler(openPage)
