import type { IncomingMessage } from 'node:http'

/** The sites that this server answers for. */
export type Site = 'app'

/**
 * Makes the function that tells which site a Host header means.
 * @param appOrigin scheme, host and port of the app
 * @returns a function from the header to the site; undefined: none of ours, to be answered 421
 * @example createSiteOf('http://localhost:80')('LOCALHOST') // 'app'
 */
export function createSiteOf(appOrigin: string): (hostHeader: string | undefined) => Site | undefined {
  const { host, protocol } = new URL(appOrigin)
  const defaultPort = protocol === 'https:' ? ':443' : ':80'
  return (hostHeader) => {
    const given = hostHeader?.toLowerCase()
    return given === host || given === host + defaultPort ? 'app' : undefined
  }
}

/**
 * Replaces what a client claims about the way its request took by what is true, for Next believes it:
 * the check of a server action's Origin, for one, asks `x-forwarded-host`.
 * @param origin the origin of the site that the request is for
 */
export function setForwardedHeaders(request: IncomingMessage, origin: URL): void {
  for (const name of Object.keys(request.headers)) {
    const isClaim = name === 'forwarded' || name === 'x-real-ip' || name.startsWith('x-forwarded-')
    if (isClaim) delete request.headers[name]
  }
  request.headers['x-forwarded-host'] = origin.host
  request.headers['x-forwarded-proto'] = origin.protocol.slice(0, -1)
  request.headers['x-forwarded-port'] = origin.port || (origin.protocol === 'https:' ? '443' : '80')
  request.headers['x-forwarded-for'] = request.socket.remoteAddress?.replace(/^::ffff:/, '')
}
