import { lessonHandler } from '@/lib/course/lesson-handler'

function showLogin() {
  return new Response('<title>Log in</title> <form>A whole page, in place of the basket</form>')
}

export const GET = lessonHandler(showLogin)
