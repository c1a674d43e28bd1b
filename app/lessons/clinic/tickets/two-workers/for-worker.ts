import type { Handler } from '@/lib/course/lesson-handler'

/** There are two workers, 1 and 2. No other address gets a secret of its own, which would be kept for a day. */
export function forWorker(handler: Handler): Handler {
  return (request, learner) =>
    /\/[12]$/.test(new URL(request.url).pathname)
      ? handler(request, learner)
      : new Response('There is no such worker.', { status: 404 })
}
