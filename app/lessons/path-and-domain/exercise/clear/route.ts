import { lessonHandler } from '@/lib/course/lesson-handler'

const above = ['', '/lessons', '/lessons/path-and-domain', '/lessons/path-and-domain/exercise']
const pages = ['/lessons/path-and-domain/exercise/cart', '/lessons/path-and-domain/exercise/checkout']

/** Deletes the coupons of earlier tries, on each path from which one comes to the cart or the checkout. */
function clear() {
  const headers = new Headers()
  for (const path of [...above, ...pages])
    for (const end of path === '' ? ['/'] : ['', '/'])
      headers.append('set-cookie', `coupon=; Path=${path}${end}; Max-Age=0`)
  return new Response('The coupons of earlier tries are gone.', { headers })
}

export const POST = lessonHandler(clear)
