import { randomBytes } from 'node:crypto'
import { getEnv } from './env.ts'
import { contentSecurityPolicy, inlineHash } from './security-headers.ts'
import { themeScript } from './theme.ts'

/**
 * The Content-Security-Policy of a page that is rendered for its request, with a nonce that is good for it alone. Next
 * reads the nonce from the policy of the request, and puts it on every script that it writes.
 */
export function noncePolicy(path: string): string {
  const nonce = randomBytes(16).toString('base64')
  const { LAB_SUBDOMAINS = [] } = getEnv()
  // One picture tells whether this browser finds the subdomains.
  const images = path === '/cross-site/run' ? LAB_SUBDOMAINS : []
  return contentSecurityPolicy({ scripts: [`'nonce-${nonce}'`, themeScriptHash], images })
}

const themeScriptHash = inlineHash(themeScript)
