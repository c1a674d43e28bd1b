import { cookies } from 'next/headers'
import { lessonHandler } from '@/lib/course/lesson-handler'

// #region admin
async function openAdminPage() {
  const cookieStore = await cookies()
  const role = cookieStore.get('shop_role')?.value
  if (role !== 'admin') return new Response('This page is for admins.', { status: 403 })
  return new Response('Welcome, admin. All orders: 3 teapots, 1 cup.')
}
// #endregion

export const GET = lessonHandler(openAdminPage)
