import 'server-only'
import { randomBytes } from 'node:crypto'
import { cookies } from 'next/headers'
import { findCart, keepCart } from '@/lib/course/lesson-carts'
import { cartFrom, noCookie, type Cart, type CartReading } from './cart'

// #region by-id
export async function setById(cart: Cart, learner: string) {
  const cookieStore = await cookies()
  const id = randomBytes(16).toString('base64url')
  await keepCart(id, cart, learner)
  cookieStore.set('cart_id', id)
}

export async function readById(): Promise<CartReading> {
  const cookieStore = await cookies()
  const id = cookieStore.get('cart_id')?.value
  if (!id) return noCookie
  const cart = await findCart(id)
  return cart === undefined ? { ok: false, reason: 'unknown id' } : cartFrom(cart)
}
// #endregion
