import 'server-only'
import { getIronSession } from 'iron-session'
import { cookies } from 'next/headers'
import { readLessonPasswords } from '@/lib/course/lesson-secrets'
import { isHttps } from '@/lib/secure-origin'

interface Order {
  items: string[]
}

/** The session in which three routes keep one order. */
export async function readOrder(learner: string) {
  return getIronSession<Order>(await cookies(), {
    cookieName: 'cart_order',
    password: await readLessonPasswords(learner, 'order'),
    cookieOptions: { path: '/', secure: isHttps() },
  })
}
