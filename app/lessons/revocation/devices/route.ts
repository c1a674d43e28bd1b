import { cookies } from 'next/headers'
import { lessonHandler } from '@/lib/course/lesson-handler'
import { startOnDevice } from '../device-sessions'
import { devicesPath } from './ada'

async function signInTwice(_: Request, learner: string) {
  const cookieStore = await cookies()
  for (const device of ['laptop', 'phone']) {
    const id = await startOnDevice(learner, 'Ada', device)
    cookieStore.set(`${device}_session`, id, {
      path: `${devicesPath}/${device}`,
      httpOnly: true,
      sameSite: 'lax',
    })
  }
  return new Response('Ada is signed in on the laptop and on the phone.')
}

export const POST = lessonHandler(signInTwice)
