import { getIronSession } from 'iron-session'
import { cookies } from 'next/headers'
import { lessonHandler } from '@/lib/course/lesson-handler'
import { readLessonPasswords } from '@/lib/course/lesson-secrets'

export const POST = lessonHandler(async (_request, learner) => {
  const session = await getIronSession<{ username: string; history: string }>(await cookies(), {
    cookieName: 'cart_login_sealed',
    password: await readLessonPasswords(learner, 'shop'),
  })
  session.username = 'Ada'
  session.history = 'x'.repeat(5000)
  try {
    await session.save()
    return new Response('Welcome, Ada. You are logged in.')
  } catch (error) {
    return new Response(`session.save() threw: ${error instanceof Error ? error.message : String(error)}`)
  }
})
