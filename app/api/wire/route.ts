import { readWire } from '@/lib/wire/read-wire'

/** A learner's own exchanges, `?after=ID` only what may be new since; nobody else's. */
export async function GET(request: Request): Promise<Response> {
  const after = new URL(request.url).searchParams.get('after') ?? ''
  const wire = await readWire(request.headers, after)
  return Response.json(wire, { headers: { 'cache-control': 'private, no-store' } })
}
