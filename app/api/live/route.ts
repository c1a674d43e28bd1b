import { cookies } from 'next/headers'
import { getCurrentSession } from '@/lib/auth/current-user'
import { keepAlive } from '@/lib/auth/keep-alive'
import { readLiveState } from '@/lib/course/read-live-state'

/**
 * The state of a static page's live parts, in one small request. Where nobody is signed in, the server has answered
 * already (`scripts/serve/live-answer.ts`).
 */
export async function GET(request: Request): Promise<Response> {
  const session = await getCurrentSession()
  if (session) await keepAlive(session, await cookies())
  const state = await readLiveState(request.headers, request.url, session?.user)
  return Response.json(state, { headers: { 'cache-control': 'private, no-store' } })
}
