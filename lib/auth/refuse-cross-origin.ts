import { crossOriginReason } from './same-origin.ts'

/** The 403 for a request that wants to change something and did not come from this site; null when it may go on. */
export function refuseCrossOrigin(request: Request): Response | null {
  const reason = crossOriginReason(request.headers)
  return reason ? Response.json({ error: `Refused: ${reason}.` }, { status: 403 }) : null
}
