import { cookies } from 'next/headers'
import { lessonHandler } from '@/lib/course/lesson-handler'

// Below the exercise, where a token makes curl's request the learner's own.
// #region http-only
async function enter() {
  const cookieStore = await cookies()
  cookieStore.set('shop_rank', 'customer', { path: '/', httpOnly: true })
  return new Response('Your rank is in an HttpOnly cookie.')
}

async function openAdminPage() {
  const cookieStore = await cookies()
  const rank = cookieStore.get('shop_rank')?.value
  if (rank !== 'admin') return new Response('This page is for admins.', { status: 403 })
  return new Response('Welcome, admin. All orders: 3 teapots, 1 cup.')
}
// #endregion

export const POST = lessonHandler(enter)
export const GET = lessonHandler(openAdminPage)
