import { cookies } from 'next/headers'
import { lessonHandler } from '@/lib/course/lesson-handler'

async function deleteDraft() {
  const cookieStore = await cookies()
  cookieStore.delete({ name: 'draft', path: '/lessons/deleting/drafts' })
  return new Response('I have answered with a line that deletes draft.')
}

export const POST = lessonHandler(deleteDraft)
