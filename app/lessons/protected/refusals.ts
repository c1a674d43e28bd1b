// #region refusals
/** For a script: a status that it can test, and JSON as always. */
export function refuseScript() {
  const headers = { 'cache-control': 'no-store' }
  return Response.json({ error: 'Not signed in.' }, { status: 401, headers })
}

/** For a person who opens a page: the login, and the way back. @param next a path that this app wrote itself */
export function leadToLogin(next: string) {
  const location = `/lessons/protected/login?next=${encodeURIComponent(next)}`
  const headers = { location, 'cache-control': 'no-store' }
  return new Response(`Location: ${location}`, { status: 303, headers })
}
// #endregion
