import { readEvidenceBelow } from '@/lib/course/evidence'
import { lessonHandler } from '@/lib/course/lesson-handler'
import { keepRepair } from '@/lib/course/ticket-progress'
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
  const repaired = { slug: 'clinic', key: keyOf(ticket.name), option: ticket.cause }
  const progress = await keepRepair(learner, status === 'passed' ? repaired : null)
  const names = tickets.map(({ name }) => name)
  const count = repairedIn(progress, names).length
  return new Response(`${words[status]}. ${because}\n${count} of ${tickets.length} tickets are repaired.`)
}

export const POST = lessonHandler(judge)
