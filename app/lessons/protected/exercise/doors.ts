import 'server-only'
import { getEnv } from '@/lib/env'
import { textOf, type Diary } from '../diary'

const path = '/lessons/protected/exercise'

/** What a link from another site wrote behind `next=`. */
const tricks: Record<string, (origin: string) => string> = {
  'four-slashes': () => '////evil.example',
  backslash: () => '/\\evil.example',
  'own-name': (origin) => `${origin}@evil.example`,
}

/**
 * At which door a request knocks, and where it would have its visitor go after the login.
 * @returns `address` is where a browser on this site ends that follows `next`
 */
export function knockOf(request: Request) {
  const { APP_ORIGIN: origin } = getEnv()
  const [, door = 'page', trick = ''] = new URL(request.url).pathname.slice(path.length).split('/')
  const next = tricks[trick]?.(origin) ?? `${path}/${door}`
  return { door, next, address: URL.parse(next, origin)?.href ?? '', origin }
}

/** A door that is open. @throws an Error for the learner who gives it no diary */
export function openDoor(door: string, pages: unknown): Response {
  if (!isDiary(pages)) throw new Error('pages must be the diary, or null.')
  if (door === 'api') return Response.json(pages)
  return new Response(door === 'form' ? 'Monday is torn out, for practice.' : textOf(pages))
}

/** A door that stays closed. @throws an Error for the learner whose values are of the wrong kind */
export function closeDoor(status: unknown, next: unknown): Response {
  if (typeof status !== 'number') throw new Error('status must be a number.')
  if (typeof next !== 'string') throw new Error('safeNext must be a text.')
  const headers = { 'cache-control': 'no-store' }
  if (status !== 303) return Response.json({ error: 'Not signed in.' }, { status, headers })
  const location = `${path}/login?next=${encodeURIComponent(next)}`
  return new Response(`Location: ${location}`, { status, headers: { ...headers, location } })
}

function isDiary(pages: unknown): pages is Diary {
  return Array.isArray(pages) && pages.every((page) => typeof page === 'object' && page && 'text' in page)
}
