import 'server-only'
import { sealData, unsealData } from 'iron-session'
import { cookies } from 'next/headers'
import { z } from 'zod'
import { readLessonPasswords } from '@/lib/course/lesson-secrets'

export const sealedCookie = 'shop_sealed'
export const copyCookie = 'shop_copy'
export const cartCookieOptions = { path: '/lessons/trust-nothing', httpOnly: true } as const

const cartSchema = z.object({ item: z.literal('teapot'), voucher: z.string().nullable() })

type Cart = z.infer<typeof cartSchema>

/** Seals a cart into its cookie. */
export async function sealCart(cart: Cart, learner: string): Promise<void> {
  const cookieStore = await cookies()
  const password = await readLessonPasswords(learner, 'voucher')
  cookieStore.set(sealedCookie, await sealData(cart, { password }), cartCookieOptions)
}

/** The cart of the request; null where its seal does not open. */
export async function readSealedCart(learner: string): Promise<Cart | null> {
  const cookieStore = await cookies()
  const seal = cookieStore.get(sealedCookie)?.value ?? ''
  const password = await readLessonPasswords(learner, 'voucher')
  // A seal that does not open gives an empty object.
  const cart = cartSchema.safeParse(await unsealData(seal, { password }))
  return cart.success ? cart.data : null
}
