import { exercise } from '@/lib/course/exercise'
import { diary } from '../diary'
import { findWriter } from '../session'
import { closeDoor, knockOf, openDoor } from './doors'

const answerKnock = exercise(async (gap, request, learner) => {
  const isSignedIn = (await findWriter(learner)) !== null
  const { door, next, address, origin } = knockOf(request)

  // Gap 1: the data. Who gets the diary?
  const pages = await gap('pages', { isSignedIn, diary }, () => isSignedIn && diary)
  if (pages) return openDoor(door, pages)

  // Gap 2: the refusal. door is 'page', 'api' or 'form'.
  const status = await gap('status', { door }, () => (door === 'page' ? 303 : 401))

  // Gap 3: the way back. A browser that follows next ends at address.
  const safeNext = await gap('safeNext', { next, address, origin }, () =>
    address.startsWith(`${origin}/`) ? next : '/',
  )
  return closeDoor(status, safeNext)
})

export const GET = answerKnock
export const POST = answerKnock
