import { randomBytes } from 'node:crypto'
import { getEnv } from './env.ts'
import { contentSecurityPolicy, inlineHash } from './security-headers.ts'
import { themeScript } from './theme.ts'

/** The Content-Security-Policy of a page that is rendered for its request, with a nonce that is good for it alone. */
export function noncePolicy(path: string): string {
  const nonce = randomBytes(16).toString('base64')
  const { NODE_ENV, LAB_SUBDOMAINS = [] } = getEnv()
  const isDev = NODE_ENV === 'development'
  // One picture tells whether this browser finds the subdomains.
  const images = path === '/cross-site/run' ? LAB_SUBDOMAINS : []
  return contentSecurityPolicy({ scripts: [`'nonce-${nonce}'`, themeScriptHash], images, isDev })
}

const themeScriptHash = inlineHash(themeScript)
