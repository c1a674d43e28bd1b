import { probeParameter } from './probe.ts'

/** What a request was for. */
export type RequestKind = 'document' | 'iframe' | 'image' | 'action' | 'prefetch' | 'rsc' | 'fetch' | 'other'

type HeaderLookup = (name: string) => string | undefined

/**
 * Tells what a request was for, from what the browser and Next's client say about it. A server action without a
 * script is a document to the browser; only its body would tell, and bodies are not looked at.
 * @param header looks a header up by its lower-case name; from `rawHeaders`, for Next removes its own from `headers`
 * @see https://www.w3.org/TR/fetch-metadata/
 */
export function requestKindOf(header: HeaderLookup): RequestKind {
  if (header('next-action') !== undefined) return 'action'
  if (header('next-router-prefetch') !== undefined || header('sec-purpose')?.includes('prefetch'))
    return 'prefetch'
  if (header('rsc') !== undefined) return 'rsc'
  const destination = header('sec-fetch-dest')
  if (destination === 'document' || destination === 'image' || destination === 'iframe') return destination
  if (destination === 'empty') return 'fetch'
  return destination === undefined && header('accept')?.includes('text/html') ? 'document' : 'other'
}

/**
 * Whether this is Next asking itself for the page that an action redirects to: it forwards the browser's headers,
 * but no browser asks for a payload without saying where it stands.
 */
export function isNextsOwn(header: HeaderLookup): boolean {
  const isPayload = header('rsc') !== undefined && header('next-action') === undefined
  return (
    isPayload &&
    header('next-router-state-tree') === undefined &&
    header('next-router-prefetch') === undefined
  )
}

/**
 * Whether exchanges of this target are kept: files are the same for everybody, and the panels' own reads are not
 * the lesson, nor is what a load balancer asks, nor what is typed into an exercise. A probe is kept on whatever path it
 * was made: it is there to be seen.
 */
export function isRecordedTarget(target: string): boolean {
  const [path = '', query = ''] = target.split('?', 2)
  if (new URLSearchParams(query).has(probeParameter)) return true
  return !/^\/(?:_next\/|api\/(?:live|wire|cross-site|classroom)$|(?:health|ready)z$|lessons\/exercise\/)|\.(?:css|ico|svg|png|txt|xml|webmanifest)$/.test(
    path,
  )
}
