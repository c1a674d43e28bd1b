import { cookies } from 'next/headers'
import { lessonHandler } from '@/lib/course/lesson-handler'

async function look() {
  const cookieStore = await cookies()
  const ticket = cookieStore.get('hard_ticket')?.value
  return new Response(ticket ? `Ticket ${ticket} came.` : 'No ticket came.')
}

export const GET = lessonHandler(look)
