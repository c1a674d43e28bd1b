import { lessonHandler } from '@/lib/course/lesson-handler'

// What `delete_cookie('note')` sends in Flask 3.1.3 with Werkzeug 3.1.9.
const line = 'note=; Expires=Thu, 01 Jan 1970 00:00:00 GMT; Max-Age=0; Path=/'

function deleteAsFlask() {
  return new Response('I have answered with the line that Flask sends.', { headers: [['set-cookie', line]] })
}

export const POST = lessonHandler(deleteAsFlask)
