import { cookies } from 'next/headers'
import { changeByte } from '@/lib/course/change-byte'
import { lessonHandler } from '@/lib/course/lesson-handler'

/** Where to change each: the number of teas, and somewhere early in the others. */
const places = { cart_plain: -2, cart_signed: 10, cart_sealed: 10, cart_id: 10 }

/** Does what a visitor can do with the browser's developer tools. */
export const POST = lessonHandler(async () => {
  const cookieStore = await cookies()
  const lines: string[] = []
  for (const [name, place] of Object.entries(places)) {
    const value = cookieStore.get(name)?.value
    if (!value) continue
    cookieStore.set(name, changeByte(value, place))
    lines.push(`${name}: one byte is another now.`)
  }
  return new Response(lines.join('\n') || 'There is none of the four cookies to change: set them first.')
})
