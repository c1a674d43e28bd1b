import { cookies } from 'next/headers'
import { exercise } from '@/lib/course/exercise'
import { countLabFailures, keepLabFailure } from '@/lib/course/lab-attempts'
import { endLabSession, reuseLabSession, startLabSession } from '@/lib/course/lab-sessions'
import { isRight, isUser, readLogin } from '../demo-users'
import { answer, exerciseScope } from './exercise-session'

export const POST = exercise(async (gap, request, learner) => {
  const login = await readLogin(request)
  const { failures, seconds } = await countLabFailures(learner, login.username)
  const attempt = `try ${failures + 1}`

  // Gap 1: the status of a refused login. How many failures are too many, and what says so?
  const status = await gap('status', { failures }, () => (failures < 5 ? 401 : 429))

  if (status === 429) {
    const headers = { 'retry-after': String(seconds) }
    return answer(`${attempt}, not compared`, 'Too many tries. Please wait.', { status, headers })
  }

  if (!isRight(login)) {
    await keepLabFailure(learner, login.username)
    const isKnown = isUser(login.username)

    // Gap 2: what the visitor reads.
    const message = await gap('message', { isKnown }, () => 'Username or password is wrong.')

    const why = isKnown ? 'wrong password' : 'no such user'
    return answer(`${attempt}, ${why}`, message, { status: Number(status) })
  }

  const cookieStore = await cookies()
  const oldId = cookieStore.get('exercise_session')?.value
  const freshId = await startLabSession(learner, login.username)

  // Gap 3: the id of the visitor's session from now on.
  const id = await gap('id', { oldId, freshId }, () => freshId)

  if (oldId && id === oldId) await reuseLabSession(learner, oldId, login.username)
  else if (oldId) await endLabSession(learner, oldId)
  cookieStore.set('exercise_session', String(id), exerciseScope)
  return answer(`${attempt}, right`, `Welcome, ${login.username}.`)
})
