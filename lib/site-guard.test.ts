import { expect, test } from 'vitest'
import { refuseOtherHosts } from './site-guard.ts'

const from = (host: string) => new Request('http://localhost:3000/', { headers: { host } })

test.each([
  ['127.0.0.1:3000', ['http://127.0.0.1:3000']],
  ['EVIL.test', ['https://evil.test']],
  ['evil.test:443', ['https://evil.test']],
  ['b.lab.test', ['https://a.lab.test', 'https://b.lab.test']],
])('lets a request for %s to the handlers of %j', (host, origins) => {
  expect(refuseOtherHosts(from(host), origins)).toBeNull()
})

test.each([
  ['localhost:3000', ['http://127.0.0.1:3000']],
  ['evil.test:80', ['https://evil.test']],
  ['evil.test', [undefined]],
  ['evil.test', []],
])('answers 404 to a request for %s at the handlers of %j', (host, origins) => {
  expect(refuseOtherHosts(from(host), origins)?.status).toBe(404)
})
