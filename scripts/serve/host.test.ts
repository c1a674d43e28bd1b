import { IncomingMessage } from 'node:http'
import { Socket } from 'node:net'
import { describe, expect, test } from 'vitest'
import { createSiteOf, setForwardedHeaders } from './host.ts'

describe('createSiteOf', () => {
  test.each([
    ['http://localhost:3000', 'localhost:3000'],
    ['http://localhost:3000', 'LocalHost:3000'],
    ['http://lab.example', 'lab.example'],
    ['http://lab.example', 'lab.example:80'],
    ['https://lab.example', 'lab.example:443'],
    ['http://[::1]:3000', '[::1]:3000'],
  ])('at %s, %s is the app', (APP_ORIGIN, header) => {
    expect(createSiteOf({ APP_ORIGIN })(header)).toEqual({ kind: 'app', origin: APP_ORIGIN })
  })

  test.each([
    ['http://localhost:3000', undefined],
    ['http://localhost:3000', ''],
    ['http://localhost:3000', 'localhost'],
    ['http://localhost:3000', 'localhost:3001'],
    ['http://localhost:3000', '127.0.0.1:3000'],
    ['http://localhost:3000', 'localhost:3000.evil.example'],
    ['http://localhost:3000', 'evil.example'],
    ['https://lab.example', 'lab.example:80'],
    ['http://lab.example:8080', 'lab.example'],
  ])('at %s, %s is no site of ours', (APP_ORIGIN, header) => {
    expect(createSiteOf({ APP_ORIGIN })(header)).toBeUndefined()
  })

  const siteOf = createSiteOf({
    APP_ORIGIN: 'http://localhost:3000',
    OTHER_SITE_ORIGIN: 'http://127.0.0.1:3000',
    LAB_SUBDOMAINS: ['http://a.lab.localhost:3000', 'http://b.lab.localhost:3000'],
  })

  test.each([
    ['localhost:3000', 'app'],
    ['127.0.0.1:3000', 'other'],
    ['A.Lab.Localhost:3000', 'subdomain'],
    ['b.lab.localhost:3000', 'subdomain'],
  ])('%s is the site %s', (header, kind) => {
    expect(siteOf(header)?.kind).toBe(kind)
  })

  test.each([
    '127.0.0.1',
    '127.0.0.2:3000',
    'lab.localhost:3000',
    'c.lab.localhost:3000',
    '[::1]:3000',
    '__proto__',
  ])('%s is none of them', (header) => {
    expect(siteOf(header)).toBeUndefined()
  })
})

describe('setForwardedHeaders', () => {
  test('replaces what the client claims by what is true', () => {
    const request = new IncomingMessage(new Socket())
    Object.assign(request.headers, {
      host: 'lab.example',
      forwarded: 'host=evil.example',
      'x-forwarded-host': 'evil.example',
      'x-forwarded-server': 'evil.example',
      'x-real-ip': '6.6.6.6',
      'x-forwarded-for': '6.6.6.6',
    })
    setForwardedHeaders(request, new URL('https://lab.example'), '192.0.2.1')
    expect(request.headers).toEqual({
      host: 'lab.example',
      'x-forwarded-host': 'lab.example',
      'x-forwarded-proto': 'https',
      'x-forwarded-port': '443',
      'x-forwarded-for': '192.0.2.1',
    })
  })
})
