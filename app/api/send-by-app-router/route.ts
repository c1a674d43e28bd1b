import { z } from 'zod'
import { refuseCrossOrigin } from '@/lib/auth/refuse-cross-origin'
import { getEnv } from '@/lib/env'
import { fullJarReason } from '@/lib/wire/cookie-budget'
import { lineRefusal, MAX_LINES } from '@/lib/wire/lines-input'
import { openLab } from '@/lib/wire/lab-id'
import { keepLines } from '@/lib/wire/sent-lines'
import { hidesOwnCookie } from '@/lib/wire/split-lines'

const bodySchema = z.object({ lines: z.array(z.string()).min(1).max(MAX_LINES) })

/**
 * Sends lines as any route handler of the App Router does, to be compared with `/api/send`, which sends them byte
 * for byte. What comes out on the wire may be trimmed, split at commas, or encoded twice.
 */
export async function POST(request: Request): Promise<Response> {
  const refusal = refuseCrossOrigin(request)
  if (refusal) return refusal
  const body = bodySchema.safeParse(await request.json().catch(() => undefined))
  if (!body.success) return Response.json({ error: `Give 1 to ${MAX_LINES} lines.` }, { status: 400 })
  const { lines } = body.data
  const { hostname } = new URL(getEnv().APP_ORIGIN)
  const refusals = lines.flatMap((line) => {
    const reason = lineRefusal(line, hostname) ?? handlerRefusal(line)
    return reason ? [{ line, reason }] : []
  })
  if (refusals.length > 0) return Response.json({ error: 'Nothing was sent.', refusals }, { status: 422 })

  const cookieHeader = request.headers.get('cookie') ?? ''
  const full = fullJarReason(cookieHeader, lines, getEnv().APP_ORIGIN)
  if (full) return Response.json({ error: full }, { status: 431 })
  const { labHash, cookieLine } = openLab(request.headers)
  await keepLines(labHash, lines, '/api/send-by-app-router')
  const headers = new Headers({ 'cache-control': 'no-store' })
  for (const line of [...lines, cookieLine]) headers.append('set-cookie', line)
  return Response.json({ sent: lines.length }, { headers })
}

function handlerRefusal(line: string): string | null {
  if (hidesOwnCookie(line)) return 'Split at its commas, this line would set one of this app’s own cookies.'
  return /[^\0-\xff]/.test(line) ? 'Headers takes no character above U+00FF: a handler throws here.' : null
}
