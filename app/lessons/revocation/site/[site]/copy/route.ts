import { cookies } from 'next/headers'
import { lessonHandler } from '@/lib/course/lesson-handler'
import { cookieNameOf, copyPathOf, forEachWay } from '../../../ways'

/** As somebody may do who has sat at this computer, or whose script ran in the page: the server is not asked. */
function keepCopy(request: Request, learner: string) {
  return forEachWay(request, learner, async ({ name }) => {
    const cookieStore = await cookies()
    const value = cookieStore.get(cookieNameOf(name))?.value
    if (!value) return 'there is none to copy, sign in first'
    cookieStore.set(cookieNameOf(name), value, { path: copyPathOf(name), httpOnly: true, sameSite: 'lax' })
    return 'a copy is kept'
  })
}

export const POST = lessonHandler(keepCopy)
