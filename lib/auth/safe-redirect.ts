/**
 * The path to go to after a login, if it stays on this site, else `/`.
 * `////evil.com`, `/\evil.com` and `/\t/evil.com` start with one slash and still leave, and
 * `/.//evil.com` leaves once its dot is resolved: the parser that browsers use decides, then its result is looked at.
 * @param next what the query string or the form said
 * @example safeRedirect('/protected?x=1') // '/protected?x=1'
 * @example safeRedirect('//evil.com') // '/'
 */
export function safeRedirect(next: unknown): string {
  if (typeof next !== 'string' || next.length > 2048 || !/^\/(?![/\\])/.test(next)) return '/'
  const url = URL.parse(next, placeholder)
  if (url?.origin !== placeholder) return '/'
  const path = url.pathname + url.search + url.hash
  return path.startsWith('//') ? '/' : path
}

const placeholder = 'http://this-site.invalid'
