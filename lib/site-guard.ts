/**
 * The 404 for a request that reached a handler of another host by the app's; null when it came by that host. The
 * server has sorted them already: this is the second guard, for a spelling of a path that nobody thought of.
 * @param origins those that the handler answers for
 */
export function refuseOtherHosts(
  request: Request,
  origins: readonly (string | undefined)[],
): Response | null {
  return originAsked(request, origins) ? null : nothingHere()
}

/** Which of these origins a request names by its Host header. */
export function originAsked(request: Request, origins: readonly (string | undefined)[]): string | undefined {
  const given = request.headers.get('host')?.toLowerCase() ?? ''
  return origins.find((origin) => origin !== undefined && hostsOf(origin).includes(given))
}

/** The Host headers that name an origin: with its default port or without, a host is the same. */
export function hostsOf(origin: string): string[] {
  const { host, port, protocol } = new URL(origin)
  return port ? [host] : [host, host + (protocol === 'https:' ? ':443' : ':80')]
}

export function nothingHere(): Response {
  return new Response('There is nothing at this address.\n', { status: 404 })
}
