import 'server-only'
import { cookies } from 'next/headers'
import { readFlaskSession, signFlaskSession } from '@/lib/course/flask-session/flask-session'
import { readLessonSecrets } from '@/lib/course/lesson-secrets'
import { cartFrom, noCookie, type Cart, type CartReading } from './cart'

// #region signed
export async function setSigned({ username, teas }: Cart, learner: string) {
  const cookieStore = await cookies()
  const [newest] = await readLessonSecrets(learner, 'shop')
  cookieStore.set('cart_signed', await signFlaskSession({ username, teas }, newest.secret))
}

export async function readSigned(learner: string): Promise<CartReading> {
  const cookieStore = await cookies()
  const value = cookieStore.get('cart_signed')?.value
  if (!value) return noCookie
  const secrets = await readLessonSecrets(learner, 'shop')
  const reading = await readFlaskSession(
    value,
    secrets.map(({ secret }) => secret),
  )
  return reading.ok ? cartFrom(reading.data) : reading
}
// #endregion
