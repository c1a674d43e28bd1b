import type { NextApiRequest, NextApiResponse } from 'next'
import { refuseUnlessPost } from '@/lib/auth/refuse-unless-post'
import { leadTo } from '@/lib/pages-answers'
import { FOREIGN_BYTES, MAX_ROUNDS } from '@/lib/wire/jar-limits'
import { getLearnerStore } from '@/lib/wire/learner-hook'

/**
 * Deletes the cookies of a learner's experiments, or with `what=all` every cookie of this host. It stands in
 * `pages/` because the App Router rewrites the lines of a response: a deletion must repeat the name to the byte.
 */
export default async function handler(request: NextApiRequest, response: NextApiResponse): Promise<void> {
  if (refuseUnlessPost(request, response)) return
  const cookieHeader = request.headers.cookie ?? ''

  if (wantsAll(request.body)) {
    await getLearnerStore().forgetLearner(cookieHeader)
    response.setHeader('clear-site-data', '"cookies"')
    return leadTo(response, 303, '/cookies?reset=all#jar-size')
  }
  if (cookieHeader.length >= FOREIGN_BYTES) return leadTo(response, 303, '/cookies?reset=foreign#jar-size')
  const round = Number(request.query.round ?? 1)
  const { deletions, left } = await getLearnerStore().takeDeletions(cookieHeader)
  response.setHeader('set-cookie', deletions)
  if (left === 0) return leadTo(response, 303, '/cookies?reset=done#jar-size')
  if (round >= MAX_ROUNDS) return leadTo(response, 303, '/cookies?reset=more#jar-size')
  // 307 repeats the POST: one response cannot carry all deletions.
  leadTo(response, 307, `/api/reset?round=${round + 1}`)
}

function wantsAll(body: unknown): boolean {
  return typeof body === 'object' && body !== null && 'what' in body && body.what === 'all'
}
