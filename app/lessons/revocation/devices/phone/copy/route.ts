import { cookies } from 'next/headers'
import { lessonHandler } from '@/lib/course/lesson-handler'
import { devicesPath } from '../../ada'

async function keepCopy() {
  const cookieStore = await cookies()
  const id = cookieStore.get('phone_session')?.value
  if (!id) return new Response('There is no cookie to copy. Sign in first.')
  cookieStore.set('phone_session', id, { path: `${devicesPath}/copy`, httpOnly: true, sameSite: 'lax' })
  return new Response('A copy of the phone’s cookie is kept.')
}

export const POST = lessonHandler(keepCopy)
