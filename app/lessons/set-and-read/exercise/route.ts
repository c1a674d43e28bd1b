import { cookies } from 'next/headers'
import { exercise } from '@/lib/course/exercise'

export const GET = exercise(async (gap) => {
  const cookieStore = await cookies()
  const now = new Date().toISOString()

  // Gap 1: when was the visitor here last? The request's cookie last_visit says it.
  const lastVisit = await gap('lastVisit', { cookieStore }, () => undefined)

  // Gap 2: remember this visit for the next one.
  await gap('remember', { cookieStore, now }, () => undefined)

  // Gap 3: visitors can change their cookies. Is this really a date?
  const isDate = await gap('isDate', { lastVisit }, () => true)

  if (typeof lastVisit !== 'string' || !isDate) return new Response('This is your first visit.')
  return new Response(`Your last visit: ${lastVisit}`)
})
