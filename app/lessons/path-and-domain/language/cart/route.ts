import { cookies } from 'next/headers'
import { lessonHandler } from '@/lib/course/lesson-handler'
import { listCookies } from '@/lib/wire/request-cookies'

// #region cart
async function openCart(request: Request) {
  const cookieStore = await cookies()
  const language = cookieStore.get('shop_language')?.value ?? 'English'
  const received = listCookies(request.headers).filter(({ name }) => name === 'shop_language')
  const pairs = received.map(({ name, raw }) => `${name}=${raw ?? ''}`)
  return new Response(`The cart speaks ${language}.\nThe request carried: ${pairs.join('; ') || 'no choice'}`)
}
// #endregion

export const GET = lessonHandler(openCart)
