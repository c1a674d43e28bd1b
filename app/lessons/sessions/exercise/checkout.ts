import 'server-only'
import { sealData, unsealData } from 'iron-session'
import { cookies } from 'next/headers'
import { readLessonPasswords } from '@/lib/course/lesson-secrets'

export const checkoutHolder = 'checkout'
export const checkoutCookie = 'checkout'

/** What the cookie `checkout` holds, or why it does not open. */
type Checkout = { session: Record<string, unknown>; reason: null } | { session: null; reason: string }

/** Opens the request's cookie `checkout`. */
export async function readCheckout(learner: string): Promise<Checkout> {
  const cookieStore = await cookies()
  const seal = cookieStore.get(checkoutCookie)?.value
  if (!seal) return { session: null, reason: 'missing' }
  const password = await readLessonPasswords(learner, checkoutHolder)
  const reasons: string[] = []
  const session = await unsealData<Record<string, unknown>>(seal, {
    password,
    onUnsealError: (kind) => reasons.push(kind),
  })
  const [reason] = reasons
  return reason === undefined ? { session, reason: null } : { session: null, reason }
}

/**
 * Seals a session into the cookie `checkout`.
 * @throws an Error for what is no object
 */
export async function saveCheckout(session: unknown, learner: string): Promise<void> {
  if (typeof session !== 'object' || session === null || Array.isArray(session))
    throw new Error('A session is an object.')
  const password = await readLessonPasswords(learner, checkoutHolder)
  const cookieStore = await cookies()
  cookieStore.set(checkoutCookie, await sealData(session, { password }), { httpOnly: true })
}

/** What a session holds, in the order of its names. */
export function describeCheckout(session: object): string {
  const fields = Object.entries(session).map(([name, value]) => `${name}=${String(value)}`)
  return `This session holds: ${fields.sort().join(', ')}`
}
