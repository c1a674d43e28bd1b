import { cookies } from 'next/headers'
import { exercise } from '@/lib/course/exercise'

export const POST = exercise(async (gap) => {
  const cookieStore = await cookies()

  // Gap 1: crumb lives at one address only.
  await gap('deleteCrumb', { cookieStore }, () =>
    cookieStore.delete({ name: 'crumb', path: '/lessons/deleting/exercise/jar' }),
  )

  // Gap 2: the browser refuses this line.
  await gap('deleteSecureCrumb', { cookieStore }, () =>
    cookieStore.delete({ name: '__Secure-crumb', secure: true }),
  )

  // Gap 3: an empty cookie is still a cookie.
  await gap('deleteSticky', { cookieStore }, () =>
    cookieStore.delete({ name: 'sticky', path: '/lessons/deleting' }),
  )

  return new Response('I have answered with your lines. Look which cookies are left.')
})
