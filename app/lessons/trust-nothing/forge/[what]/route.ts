import { cookies } from 'next/headers'
import { lessonHandler } from '@/lib/course/lesson-handler'

const forgeries: Record<string, [name: string, value: string]> = {
  price: ['shop_price', '1'],
  cart: ['shop_cart', '-1'],
  role: ['shop_role', 'admin'],
}

/** Changes one cookie, as its owner can. */
export const POST = lessonHandler(async (request) => {
  const what = new URL(request.url).pathname.split('/').at(-1) ?? ''
  const forgery = Object.hasOwn(forgeries, what) ? forgeries[what] : undefined
  if (!forgery) return new Response('There is nothing of this name to forge.', { status: 404 })
  const [name, value] = forgery
  const cookieStore = await cookies()
  cookieStore.set(name, value, { path: '/' })
  return new Response(`Your cookie says ${name}=${value} now.`)
})
