import { cookies } from 'next/headers'
import { lessonHandler } from '@/lib/course/lesson-handler'

// #region set
async function set() {
  const cookieStore = await cookies()
  const shop = '/lessons/path-and-domain/shop'
  cookieStore.set('at_root', 'yes')
  cookieStore.set('at_shop', 'yes', { path: shop })
  cookieStore.set('at_cart', 'yes', { path: `${shop}/cart` })
  return new Response('I have answered with three Set-Cookie lines.')
}
// #endregion

export const POST = lessonHandler(set)
