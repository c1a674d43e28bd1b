import { lessonHandler } from '@/lib/course/lesson-handler'
import { restartWorker, startedWorker } from '../../../started-worker'

export const POST = lessonHandler(async ({ url }, learner) => {
  const worker = await startedWorker(url, learner)
  await restartWorker(worker, learner)
  const key = worker.hasSharedKey ? 'the key that is kept for all' : 'a new random key'
  return new Response(`${worker.name}: started again, with ${key}.`)
})
