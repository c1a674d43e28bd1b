import 'server-only'
import * as broken from './broken/session'
import * as fixed from './fixed/session'
import { memberOf, type Member } from './member'

/** The two ways to keep a session; the experiment calls them by what they are. */
const ways = { stateless: broken, stateful: fixed, broken, fixed }
type WayName = keyof typeof ways

const sites: Readonly<Record<string, readonly WayName[]>> = {
  both: ['stateless', 'stateful'],
  broken: ['broken'],
  fixed: ['fixed'],
}

interface Way {
  name: WayName
  session: typeof broken | typeof fixed
  member: Member
}

/**
 * Does the same for each way of the site that an address names, as /lessons/revocation/site/both does.
 * @param act says in words what has become of the cookie
 */
export async function forEachWay(
  { url }: Request,
  learner: string,
  act: (way: Way) => Promise<string>,
): Promise<Response> {
  const site = new URL(url).pathname.split('/')[4] ?? ''
  const names = Object.hasOwn(sites, site) ? sites[site] : undefined
  if (!names) return new Response('There is no such site.', { status: 404 })
  const lines: string[] = []
  for (const name of names) {
    const member = await memberOf(learner, cookieNameOf(name), `/lessons/revocation/site/${site}`)
    lines.push(`${cookieNameOf(name)}: ${await act({ name, session: ways[name], member })}`)
  }
  return new Response(lines.join('\n'))
}

/** Who is signed in by the copy that comes to this address: read by the very code that reads the cookie itself. */
export async function findUsernameOfCopy(learner: string, name: WayName): Promise<string | null | undefined> {
  return ways[name].findUsername(await memberOf(learner, cookieNameOf(name), copyPathOf(name)))
}

/** The copy has the cookie’s own name and value, and a path of its own: no logout of the site reaches it. */
export function copyPathOf(name: WayName): string {
  return `/lessons/revocation/copies/${name}`
}

export function cookieNameOf(name: WayName): string {
  return `${name}_session`
}

/** The way that an address names: /lessons/revocation/copies/stateless. */
export function wayNameOf({ url }: Request): WayName | undefined {
  const last = new URL(url).pathname.split('/')[4]
  return Object.keys(ways).find((name): name is WayName => name === last)
}
