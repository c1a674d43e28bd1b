import { randomInt } from 'node:crypto'
import { cookies } from 'next/headers'
import { lessonHandler } from '@/lib/course/lesson-handler'

async function setTicket() {
  const cookieStore = await cookies()
  const ticket = String(randomInt(1000, 10_000))
  cookieStore.set('hard_ticket', ticket, { path: '/lessons/hardening', sameSite: 'none', secure: true })
  return new Response(`I have answered with a line for ticket ${ticket}.`)
}

export const POST = lessonHandler(setTicket)
