import { lessonHandler } from '@/lib/course/lesson-handler'
import { nameOf, readDevices } from '../../device-sessions'

/** What comes to /laptop is the laptop's cookie. The phone's comes to /phone, and its copy to /copy. */
async function look({ url }: Request, learner: string) {
  const isLaptop = new URL(url).pathname.endsWith('/laptop')
  const { here } = await readDevices(learner, ['Ada'], isLaptop ? 'laptop_session' : 'phone_session')
  if (!here) return new Response('Nobody is signed in by this cookie.', { status: 401 })
  return new Response(`Signed in: ${nameOf(here)}.`)
}

export const GET = lessonHandler(look)
