import { cookies } from 'next/headers'
import { lessonHandler } from '@/lib/course/lesson-handler'
import { dressFor } from '../dress-for'

// What Flask 2.2 and 3.1 write for the three calls in app.py, letter for letter.
const lines = [
  'widget_none=1; HttpOnly; Path=/lessons/same-site',
  'widget_text=1; HttpOnly; Path=/lessons/same-site; SameSite=None',
  'widget_secure=1; Secure; HttpOnly; Path=/lessons/same-site; SameSite=None',
]

function setAll() {
  return new Response('I have set three cookies, as Flask does.', {
    headers: lines.map((line): [string, string] => ['set-cookie', line]),
  })
}

async function look() {
  const cookieStore = await cookies()
  const came = ['widget_none', 'widget_text', 'widget_secure'].filter((name) => cookieStore.has(name))
  return new Response(`These came: ${came.join(', ') || 'none'}.`)
}

export const POST = lessonHandler(setAll)
export const GET = lessonHandler(async (request) => dressFor(request, await look()), { isAttacked: true })
