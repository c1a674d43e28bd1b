import { describe, expect, test } from 'vitest'
import { contentSecurityPolicy, securityHeaders } from './security-headers'

describe('securityHeaders', () => {
  test('asks for https only where the app is reached by https', () => {
    expect(securityHeaders({ isHttps: true })).toHaveProperty('strict-transport-security')
    expect(securityHeaders({ isHttps: false })).not.toHaveProperty('strict-transport-security')
  })
})

describe('contentSecurityPolicy', () => {
  test('runs the scripts named and no other inline script', () => {
    const policy = contentSecurityPolicy({ scripts: ["'sha256-abc='", "'nonce-xyz'"] })
    expect(policy).toContain("script-src 'self' 'sha256-abc=' 'nonce-xyz';")
    expect(policy).not.toContain('unsafe')
  })

  test('never turns http into https', () => {
    expect(contentSecurityPolicy({ scripts: [] })).not.toContain('upgrade-insecure-requests')
  })

  test('leaves hashes and nonces out in development, where they would switch unsafe-inline off', () => {
    const policy = contentSecurityPolicy({ scripts: ["'nonce-xyz'"], isDev: true })
    expect(policy).toContain("script-src 'self' 'unsafe-inline' 'unsafe-eval';")
    expect(policy).not.toContain('nonce-')
  })
})
