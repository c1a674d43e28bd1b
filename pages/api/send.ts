import type { NextApiRequest, NextApiResponse } from 'next'
import { z } from 'zod'
import { refuseUnlessPost } from '@/lib/auth/refuse-unless-post'
import { getEnv } from '@/lib/env'
import { answerJson, leadTo } from '@/lib/pages-answers'
import { fullJarReason } from '@/lib/wire/cookie-budget'
import { headerOctets } from '@/lib/wire/header-text'
import { labCookieLine, labIdIn, makeLabId } from '@/lib/wire/lab-id'
import { lineRefusal, MAX_LINES } from '@/lib/wire/lines-input'

const bodySchema = z.object({
  // A form sends one text with a line each, a script a list.
  lines: z
    .union([
      z.string().transform((text) => text.split(/\r\n|\n/).filter((line) => line !== '')),
      z.array(z.string()),
    ])
    .pipe(z.array(z.string()).min(1).max(MAX_LINES)),
})

export const config = { api: { bodyParser: { sizeLimit: '512kb' } } }

/**
 * Sends `Set-Cookie` lines exactly as they were typed, byte for byte. This stands in `pages/` and not in `app/`:
 * a route handler of the App Router trims lines, splits them at commas and encodes UTF-8 twice.
 */
export default function handler(request: NextApiRequest, response: NextApiResponse): void {
  if (refuseUnlessPost(request, response)) return
  const body = bodySchema.safeParse(request.body)
  if (!body.success) return response.status(400).json({ error: `Give 1 to ${MAX_LINES} lines.` })
  const { lines } = body.data
  const { hostname, origin } = new URL(getEnv().APP_ORIGIN)
  const refusals = lines
    .map((line) => ({ line, reason: lineRefusal(line, hostname) }))
    .filter((refusal) => refusal.reason)
  if (refusals.length > 0) return response.status(422).json({ error: 'Nothing was sent.', refusals })

  const cookieHeader = request.headers.cookie ?? ''
  const wantsJson = request.headers.accept?.includes('application/json')
  const full = fullJarReason(cookieHeader, lines, `${origin}/api/send`)
  if (full && wantsJson) return response.status(431).json({ error: full })
  if (full) return leadTo(response, 303, '/cookies?problem=full#jar-size')

  // No module of the database here: `server-only` does not know that an API route is on the server. The recorder
  // remembers the lines when they have gone.
  const ownLine = labCookieLine(labIdIn(cookieHeader) ?? makeLabId())
  response.setHeader('set-cookie', [...lines, ownLine].map(headerOctets))
  if (wantsJson) return answerJson(response, { sent: lines.length })
  leadTo(response, 303, '/wire')
}
