import { readEvidenceBelow } from '@/lib/course/evidence'
import { lessonHandler } from '@/lib/course/lesson-handler'
import { keepRepair, readOwnProgress } from '@/lib/course/ticket-progress'
import { statusNames } from '@/lib/course/verdict'
import { flushRecorder } from '@/lib/wire/recorder-hook'
import { countRepaired } from '../../repaired'
import { keyOf } from '../../ticket'
import { tickets } from '../../tickets'

/** Judges a ticket by what crossed between this learner and the site, and keeps that it is repaired. */
async function judge({ url }: Request, learner: string) {
  const ticket = tickets.find(({ name }) => name === new URL(url).pathname.split('/').at(-1))
  if (!ticket) return new Response('There is no such ticket.', { status: 404 })
  await flushRecorder()
  const { status, because } = ticket.regression(await readEvidenceBelow(learner, '/lessons/clinic'))
  if (status === 'passed')
    await keepRepair(learner, { slug: 'clinic', key: keyOf(ticket.name), option: ticket.cause })
  const names = tickets.map(({ name }) => name)
  const count = countRepaired(await readOwnProgress(learner), names)
  return new Response(
    `${statusNames[status]}. ${because}\n${count} of ${tickets.length} tickets are repaired.`,
  )
}

export const POST = lessonHandler(judge)
