import { cookies } from 'next/headers'
import { signFlaskSession } from '@/lib/course/flask-session/flask-session'
import { lessonHandler } from '@/lib/course/lesson-handler'
import { readLessonSecrets } from '@/lib/course/lesson-secrets'

// #region card
async function payByCard(_request: Request, learner: string) {
  const [newest] = await readLessonSecrets(learner, 'shop')
  const session = {
    username: 'Ada',
    card: '4242 4242 4242 4242',
    note: 'Leave the tea at the door. Leave the cake at the door.',
  }
  const cookieStore = await cookies()
  cookieStore.set('cart_card', await signFlaskSession(session, newest.secret))
  return new Response('Your card number is signed. Nobody can change it.')
}
// #endregion

export const POST = lessonHandler(payByCard)
