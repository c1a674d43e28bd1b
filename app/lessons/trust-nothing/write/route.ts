import { cookies } from 'next/headers'
import { z } from 'zod'
import { lessonHandler } from '@/lib/course/lesson-handler'
import { MAX_VALUE } from '../written-cookies'

const value = z
  .string('is missing')
  .min(1, 'needs at least one character')
  .max(MAX_VALUE, `has room for ${MAX_VALUE} characters here`)
const cookiesSchema = z.object({ shop_role: value, shop_price: value, shop_cart: value })

/** Does what visitors can do with the browser's developer tools: writes what they like into their own cookies. */
export const POST = lessonHandler(async (request) => {
  const form = await request.formData().catch(() => new FormData())
  const typed = cookiesSchema.safeParse(Object.fromEntries(form))
  if (!typed.success) {
    const problems = typed.error.issues.map(({ path, message }) => `${path.join('.')} ${message}.`)
    const text = ['Nothing was written.', ...problems, 'What you typed is still in the form.'].join('\n')
    return new Response(text, { status: 422 })
  }
  const cookieStore = await cookies()
  for (const [name, value] of Object.entries(typed.data)) cookieStore.set(name, value, { path: '/' })
  const said = Object.entries(typed.data).map((pair) => pair.join('='))
  return new Response(`Your cookies now say:\n${said.join('\n')}`)
})
