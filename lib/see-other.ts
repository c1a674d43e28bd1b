/**
 * 303: the browser asks for the next page by GET, so that a reload does not send the form again (RFC 9110
 * §15.4.4). `redirect()` in a route handler would answer 307, which repeats the POST.
 * @param path a path of this site; relative, because behind a proxy the server does not know its own name
 */
export function seeOther(path: string, headers = new Headers()): Response {
  headers.set('location', path)
  return new Response(null, { status: 303, headers })
}
