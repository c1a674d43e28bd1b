import { lessonHandler } from '@/lib/course/lesson-handler'
import { readInboxOf } from '@/lib/wire/inbox'

async function look(_: Request, learner: string) {
  const [newest] = (await readInboxOf(learner)) ?? []
  if (!newest) return new Response('Nothing has arrived at the other site yet.')
  return new Response(`This has arrived at the other site:\n${newest.text}`)
}

export const GET = lessonHandler(look)
