import { cookies } from 'next/headers'
import { exercise } from '@/lib/course/exercise'

export const GET = exercise(async (gap) => {
  const cookieStore = await cookies()
  // Gap 1: which visit is this? The cookie holds the number of the last one.
  const count = await gap('count', { cookieStore }, () => 1)
  // Gap 2: remember it for 10 seconds (5 to 120 will do), no longer.
  await gap('remember', { cookieStore, count }, () => cookieStore.set('visits', String(count)))
  return new Response(`Visits: ${String(count)}`)
})
