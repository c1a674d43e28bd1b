import 'server-only'
import { sealData, unsealData } from 'iron-session'
import { cookies } from 'next/headers'
import { readLessonPasswords } from '@/lib/course/lesson-secrets'
import { cartFrom, noCookie, type Cart, type CartReading } from './cart'

// #region sealed
export async function setSealed(cart: Cart, learner: string) {
  const cookieStore = await cookies()
  const password = await readLessonPasswords(learner, 'shop')
  cookieStore.set('cart_sealed', await sealData(cart, { password }))
}

export async function readSealed(learner: string): Promise<CartReading> {
  const cookieStore = await cookies()
  const seal = cookieStore.get('cart_sealed')?.value
  if (!seal) return noCookie
  const password = await readLessonPasswords(learner, 'shop')
  let reason = ''
  const data = await unsealData(seal, {
    password,
    onUnsealError: (kind, error) => {
      reason = error instanceof Error ? `${kind} (${error.message})` : kind
    },
  })
  return reason ? { ok: false, reason } : cartFrom(data)
}
// #endregion
