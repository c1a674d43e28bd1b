import type { NextApiRequest, NextApiResponse } from 'next'
import { refuseUnlessPost } from '@/lib/auth/refuse-unless-post'
import { leadTo } from '@/lib/pages-answers'
import { MAX_ROUNDS } from '@/lib/wire/jar-limits'
import { getLearnerStore } from '@/lib/wire/learner-hook'

/** "Erase everything and leave this computer", at `/erase`: the cookies of the experiments first, then the rest. */
export default async function handler(request: NextApiRequest, response: NextApiResponse): Promise<void> {
  if (refuseUnlessPost(request, response)) return
  const { takeDeletions, eraseEverything } = getLearnerStore()
  const cookieHeader = request.headers.cookie ?? ''
  const round = Number(request.query.round ?? 1)
  const { deletions, left } = await takeDeletions(cookieHeader)
  if (left > 0 && round < MAX_ROUNDS) {
    response.setHeader('set-cookie', deletions)
    return leadTo(response, 307, `/erase?round=${round + 1}`)
  }
  response.setHeader('set-cookie', [...new Set([...deletions, ...(await eraseEverything(cookieHeader))])])
  leadTo(response, 303, '/privacy#erased')
}
