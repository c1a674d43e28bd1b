import 'server-only'
import { randomBytes } from 'node:crypto'
import { cookies } from 'next/headers'
import { oldestKeptLessonSession } from '@/lib/course/lesson-secrets'
import { findLessonCart, insertLessonCart } from '@/lib/db/lesson-sessions'
import { cartFrom, noCookie, type Cart, type CartReading } from './cart'

const KEPT_CARTS = 10

// #region by-id
export async function setById(cart: Cart, learner: string) {
  const cookieStore = await cookies()
  const id = randomBytes(16).toString('base64url')
  const created_at = new Date().toISOString()
  const row = { id, lab_hash: learner, cart: JSON.stringify(cart), created_at }
  await insertLessonCart(row, KEPT_CARTS)
  cookieStore.set('cart_id', id)
}

export async function readById(): Promise<CartReading> {
  const cookieStore = await cookies()
  const id = cookieStore.get('cart_id')?.value
  if (!id) return noCookie
  const row = await findLessonCart(id, oldestKeptLessonSession())
  return row === undefined ? { ok: false, reason: 'unknown id' } : cartFrom(JSON.parse(row))
}
// #endregion
