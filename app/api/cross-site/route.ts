import { connection } from 'next/server'
import { readCrossSite } from '@/lib/wire/cross-site'

/** The other hosts of this server, and the learner's own experiment with them; nobody else's. */
export async function GET(request: Request): Promise<Response> {
  await connection()
  const state = await readCrossSite(request.headers)
  return Response.json(state, { headers: { 'cache-control': 'private, no-store' } })
}
