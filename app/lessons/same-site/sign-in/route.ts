import { cookies } from 'next/headers'
import { startLabSession } from '@/lib/course/lab-sessions'
import { lessonHandler } from '@/lib/course/lesson-handler'

// #region sign-in
async function signIn(request: Request, learner: string) {
  const cookieStore = await cookies()
  const id = await startLabSession(learner, 'Ada')
  const sameSite = wantedBy(request)
  cookieStore.set('bank_sid', id, {
    path: '/lessons/same-site',
    httpOnly: true,
    sameSite,
    secure: sameSite === 'none',
  })
  // #endregion
  // By this one the other site's page finds out whether the browser sends any cookie from there.
  cookieStore.set('bank_probe', 'here', {
    path: '/lessons/same-site/probe',
    secure: true,
    sameSite: 'none',
  })
  return new Response('You are signed in at the bank as Ada.')
}

/** Lax where nothing is said; undefined for `nothing`: the cookie gets no SameSite. */
function wantedBy(request: Request): 'none' | 'lax' | 'strict' | undefined {
  const wanted = new URL(request.url).searchParams.get('same-site') ?? 'lax'
  return (['none', 'lax', 'strict'] as const).find((value) => value === wanted)
}

export const POST = lessonHandler(signIn)
