import { expect, test } from 'vitest'
import { seeOther } from './see-other.ts'

test('answers 303 without a body, so that the browser continues by GET', async () => {
  const response = seeOther('/cookies?sent=1#set')
  expect(response.status).toBe(303)
  expect(response.headers.get('location')).toBe('/cookies?sent=1#set')
  expect(await response.text()).toBe('')
})

test('sends the headers given, each Set-Cookie line for itself', () => {
  const headers = new Headers({ 'cache-control': 'no-store' })
  headers.append('set-cookie', 'a=1; Expires=Thu, 01 Jan 1970 00:00:00 GMT')
  headers.append('set-cookie', 'b=2')
  const response = seeOther('/', headers)
  expect(response.headers.get('cache-control')).toBe('no-store')
  expect(response.headers.getSetCookie()).toEqual(['a=1; Expires=Thu, 01 Jan 1970 00:00:00 GMT', 'b=2'])
})

test('leads to the path given, whatever the headers said', () => {
  expect(seeOther('/', new Headers({ location: '/elsewhere' })).headers.get('location')).toBe('/')
})

test('throws on a line break rather than split the response', () => {
  expect(() => seeOther('/\r\nset-cookie: session=x')).toThrow(TypeError)
})
