import { getCurrentUser } from '@/lib/auth/current-user'
import { readEvidenceBelow } from '@/lib/course/evidence'
import { lessonHandler } from '@/lib/course/lesson-handler'
import { keepTicket, readProgress } from '@/lib/course/progress'
import { flushRecorder } from '@/lib/wire/recorder-hook'
import { repairedIn } from '../../repaired'
import { keyOf } from '../../ticket'
import { tickets } from '../../tickets'

const words = { passed: 'Passed', failed: 'Failed', 'not-attempted': 'Not attempted' }

/** Judges a ticket by what crossed between this learner and the site, and keeps that it is repaired. */
async function judge({ url }: Request, learner: string) {
  const ticket = tickets.find(({ name }) => name === new URL(url).pathname.split('/').at(-1))
  if (!ticket) return new Response('There is no such ticket.', { status: 404 })
  await flushRecorder()
  const { status, because } = ticket.regression(await readEvidenceBelow(learner, '/lessons/clinic'))
  const user = await getCurrentUser()
  const owner = user ? (`user:${user.id}` as const) : (`lab:${learner}` as const)
  if (status === 'passed') await keepTicket(owner, 'clinic', keyOf(ticket.name), ticket.cause)
  const count = repairedIn(
    await readProgress(owner),
    tickets.map(({ name }) => name),
  ).length
  return new Response(`${words[status]}. ${because}\n${count} of ${tickets.length} tickets are repaired.`)
}

export const POST = lessonHandler(judge)
