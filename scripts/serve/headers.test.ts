import { describe, expect, test } from 'vitest'
import { createSecurityHeaders } from './headers.ts'

const headersOf = createSecurityHeaders({
  isHttps: false,
  inlineScripts: {
    '/': ["'sha256-home='"],
    '/_not-found': ["'sha256-missing='"],
    '/_global-error': ["'sha256-error='"],
  },
})

function policy(path: string, status = 200, isDocument = true) {
  return new Map(headersOf({ path, status, isDocument })).get('content-security-policy')
}

describe('createSecurityHeaders', () => {
  test("allows a static page's own inline scripts", () => {
    expect(policy('/')).toContain('sha256-home=')
  })

  test('keeps the policy of a page that the browser has and only asks about', () => {
    expect(policy('/', 304, false)).toBe(policy('/'))
  })

  test('takes the policy of the page for missing pages at a path that is none', () => {
    expect(policy('/nowhere')).toContain('sha256-missing=')
    expect(policy('/', 404)).toContain('sha256-missing=')
  })

  test('takes the policy of the error page when the server failed', () => {
    expect(policy('/', 500)).toContain('sha256-error=')
  })

  test('allows nothing inline in what is no document', () => {
    expect(policy('/', 200, false)).not.toContain('sha256-')
  })
})
