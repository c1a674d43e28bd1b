import { cookies } from 'next/headers'
import { exercise } from '@/lib/course/exercise'

export const POST = exercise(async (gap) => {
  const cookieStore = await cookies()

  await gap('deleteCrumb', { cookieStore }, () =>
    // Gap 1: crumb lives at one address only.
    cookieStore.delete('crumb'),
  )
  await gap('deleteSecureCrumb', { cookieStore }, () =>
    // Gap 2: the browser refuses this line.
    cookieStore.delete('__Secure-crumb'),
  )
  await gap('deleteSticky', { cookieStore }, () =>
    // Gap 3: an empty cookie is still a cookie.
    cookieStore.set('sticky', '', { path: '/lessons/deleting' }),
  )

  return new Response('I have answered with your lines. Look which cookies are left.')
})
