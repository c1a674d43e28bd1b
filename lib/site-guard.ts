/**
 * The 404 for a request that reached a handler of another host by the app's; null when it came by that host. The
 * server has sorted them already: this is the second guard, for a spelling of a path that nobody thought of.
 * @param origins those that the handler answers for
 */
export function refuseOtherHosts(
  request: Request,
  origins: readonly (string | undefined)[],
): Response | null {
  const given = request.headers.get('host')?.toLowerCase()
  const isOurs = origins.some((origin) => {
    if (origin === undefined) return false
    const { host, protocol } = new URL(origin)
    return given === host || given === `${host}:${protocol === 'https:' ? 443 : 80}`
  })
  return isOurs ? null : new Response('There is nothing at this address.\n', { status: 404 })
}
