import type { IncomingMessage } from 'node:http'
import type { SiteKind } from './host.ts'

/** All that the other hosts serve, path by path, and the parameters of a query that reach the handler. */
const routes: Record<Exclude<SiteKind, 'app'>, { folder: string; paths: Record<string, string[]> }> = {
  other: {
    folder: '/other-site',
    paths: {
      '/': [],
      '/attack': ['token', 'load'],
      '/collect': ['token'],
      '/inbox': ['key'],
      '/mail': ['to', 'auto'],
      '/prize': ['token', 'to', 'load', 'auto'],
    },
  },
  subdomain: {
    folder: '/lab-subdomain',
    paths: { '/': [], '/set': [], '/here.svg': [] },
  },
}

const internalFolders = Object.values(routes).map(({ folder }) => folder)

// What a handler of these sites reads. Next's own headers (`rsc`, `next-action`, `x-middleware-…`) change what
// it serves, and stay outside.
const passedHeaders = new Set([
  'accept',
  'connection',
  'content-length',
  'content-type',
  'cookie',
  'host',
  'origin',
  'sec-fetch-dest',
  'sec-fetch-mode',
  'sec-fetch-site',
  'transfer-encoding',
  'user-agent',
])

/**
 * Finds what answers a request on one of the other hosts. Only a path that stands in the list, letter for letter,
 * gets through: nothing is decoded or resolved, so no spelling of one leads to a page of the app.
 * @param target the request target, as in `GET /path?query`
 * @returns the address of the handler inside the app; undefined: 404
 * @example routeOn('other', '/attack?token=x&_rsc=1') // '/other-site/attack?token=x'
 */
export function routeOn(kind: Exclude<SiteKind, 'app'>, target: string): string | undefined {
  const { folder, paths } = routes[kind]
  const [path = '', query = ''] = splitOnce(target)
  const parameters = Object.hasOwn(paths, path) ? paths[path] : undefined
  if (!parameters) return undefined
  const given = new URLSearchParams(query)
  const kept = new URLSearchParams()
  for (const name of parameters) {
    const value = given.get(name)
    if (value !== null) kept.set(name, value)
  }
  return `${folder}${path === '/' ? '' : path}${kept.size > 0 ? `?${kept}` : ''}`
}

/**
 * Whether a request on the app's own host asks for a folder that is another host's.
 * @param path as received; every spelling that Next could read as that folder counts
 */
export function isInternal(path: string): boolean {
  const read = decoded(path).toLowerCase().replaceAll('\\', '/').replace(/\/+/g, '/')
  const { pathname } = new URL(read.startsWith('/') ? read : `/${read}`, 'http://localhost')
  return internalFolders.some((folder) => new RegExp(`^${folder}(?:[/.]|$)`).test(pathname))
}

/** Takes away all headers that the handlers of the other hosts do not read. */
export function dropForeignHeaders(request: IncomingMessage): void {
  for (const name of Object.keys(request.headers)) {
    if (!passedHeaders.has(name)) delete request.headers[name]
  }
}

function splitOnce(target: string): [string, string] {
  const at = target.indexOf('?')
  return at < 0 ? [target, ''] : [target.slice(0, at), target.slice(at + 1)]
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
