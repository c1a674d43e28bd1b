import 'server-only'
import { cookies } from 'next/headers'
import { cartFrom, noCookie, type Cart, type CartReading } from './cart'

// #region plain
export async function setPlain(cart: Cart) {
  const cookieStore = await cookies()
  cookieStore.set('cart_plain', JSON.stringify(cart))
}

export async function readPlain(): Promise<CartReading> {
  const cookieStore = await cookies()
  const value = cookieStore.get('cart_plain')?.value
  if (!value) return noCookie
  try {
    return cartFrom(JSON.parse(value))
  } catch {
    return { ok: false, reason: 'no JSON' }
  }
}
// #endregion
