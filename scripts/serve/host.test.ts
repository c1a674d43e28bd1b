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
  ])('at %s, %s is the app', (origin, header) => {
    expect(createSiteOf(origin)(header)).toBe('app')
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
  ])('at %s, %s is no site of ours', (origin, header) => {
    expect(createSiteOf(origin)(header)).toBeUndefined()
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
    })
    setForwardedHeaders(request, new URL('https://lab.example'))
    expect(request.headers).toEqual({
      host: 'lab.example',
      'x-forwarded-host': 'lab.example',
      'x-forwarded-proto': 'https',
      'x-forwarded-port': '443',
      'x-forwarded-for': undefined,
    })
  })
})
