import { createHash } from 'node:crypto'

/**
 * The security headers of every response, but for its Content-Security-Policy.
 * @param options.isHttps whether browsers reach the app by https; only then HSTS has a meaning
 * @returns header names in lower case, with their values
 * @example securityHeaders({ isHttps: false })['referrer-policy'] // 'same-origin'
 */
export function securityHeaders({ isHttps }: { isHttps: boolean }): Record<string, string> {
  return {
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
    'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=()',
    'cross-origin-opener-policy': 'same-origin',
    ...(isHttps && { 'strict-transport-security': 'max-age=31536000' }),
  }
}

/**
 * Writes a Content-Security-Policy that runs the app's own files and the inline scripts named, nothing else.
 * @param options.scripts what else may run: `'sha256-…'` or `'nonce-…'`, each with its quotes
 * @param options.images other origins whose pictures may be shown: none, but for a page that asks for one
 * @param options.isDev the development server evaluates code and injects scripts and styles: both allowed
 *   then, and `scripts` is left out, because a hash or nonce would switch `'unsafe-inline'` off again
 * @example contentSecurityPolicy({ scripts: ["'nonce-4AEemGb0xJptoIGFP3Nd'"] })
 */
export function contentSecurityPolicy({
  scripts,
  images = [],
  isDev = false,
}: {
  scripts: string[]
  images?: readonly string[]
  isDev?: boolean
}): string {
  const scriptSources = isDev ? ["'unsafe-inline'", "'unsafe-eval'"] : scripts
  // No `upgrade-insecure-requests`: on http://localhost it would send forms and links to an https nobody serves.
  return [
    "default-src 'self'",
    ["script-src 'self'", ...scriptSources].join(' '),
    isDev ? "style-src 'self' 'unsafe-inline'" : "style-src 'self'",
    ["img-src 'self' data:", ...images].join(' '),
    isDev ? "connect-src 'self' ws: wss:" : undefined,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ]
    .filter((directive) => directive !== undefined)
    .join('; ')
}

/**
 * What a Content-Security-Policy must name to allow an inline script or style: its hash, with its quotes.
 * @example inlineHash('') // "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='"
 */
export function inlineHash(inline: string): string {
  return `'sha256-${createHash('sha256').update(inline).digest('base64')}'`
}
