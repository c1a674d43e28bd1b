import type { NextApiRequest, NextApiResponse } from 'next'
import { z } from 'zod'
import { crossOriginReason } from '@/lib/auth/same-origin'
import { getEnv } from '@/lib/env'
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
  response.setHeader('cache-control', 'no-store')
  if (request.method !== 'POST')
    return response.status(405).setHeader('allow', 'POST').json({ error: 'POST only' })
  const reason = crossOriginReason({ get: (name) => [request.headers[name] ?? []].flat().at(0) ?? null })
  if (reason) return response.status(403).json({ error: `Refused: ${reason}.` })
  const body = bodySchema.safeParse(request.body)
  if (!body.success) return response.status(400).json({ error: `Give 1 to ${MAX_LINES} lines.` })
  const { lines } = body.data
  const { hostname } = new URL(getEnv().APP_ORIGIN)
  const refusals = lines
    .map((line) => ({ line, reason: lineRefusal(line, hostname) }))
    .filter((refusal) => refusal.reason)
  if (refusals.length > 0) return response.status(422).json({ error: 'Nothing was sent.', refusals })

  // No module of the database here: `server-only` does not know that an API route is on the server. The recorder
  // remembers the lines when they have gone.
  const ownLine = labCookieLine(labIdIn(request.headers.cookie ?? '') ?? makeLabId())
  response.setHeader('set-cookie', [...lines, ownLine].map(asSentBytes))
  if (request.headers.accept?.includes('application/json'))
    return response.status(200).json({ sent: lines.length })
  response.status(303).setHeader('location', '/wire').end()
}

/** Node writes header text as latin1, a byte a character: UTF-8 goes through it in disguise. */
function asSentBytes(line: string): string {
  return Buffer.from(line).toString('latin1')
}
