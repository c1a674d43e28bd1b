import { describe, expect, test } from 'vitest'
import { createCookieJar } from '../http/cookie-jar.ts'
import { deletionLineFor } from './deletion-line.ts'

const end = 'Max-Age=0; Expires=Thu, 01 Jan 1970 00:00:00 GMT'

const from = { url: 'https://www.shop.test/cart/list', via: 'http', now: new Date(0) } as const

describe('deletionLineFor', () => {
  test.each([
    ['id=1', `id=; Path=/cart; ${end}`],
    ['id=1; Path=/cart; Max-Age=60', `id=; Path=/cart; ${end}`],
    ['id=1; MAX-AGE=60; expires=Fri, 01 Jan 2100 00:00:00 GMT; Path=/', `id=; Path=/; ${end}`],
    ['id=a=b; Path=/; Domain=lab.test; Secure', `id=; Path=/; Domain=lab.test; Secure; ${end}`],
    ['id=1; Path=/; SameSite=None; Partitioned', `id=; Path=/; SameSite=None; Partitioned; ${end}`],
    ['id=1; Path=cart; X=y=z;; ', `id=; Path=cart; Path=/cart; ${end}`],
    [' id = 1 ;  Path = /a ', `id=; Path=/a; ${end}`],
    ['=nameless; Path=/', `=nameless; Path=/; ${end}`],
    ['nameless; Path=/', `nameless; Path=/; ${end}`],
  ])('of %j is %j', (line, deletion) => {
    expect(deletionLineFor(line, from.url)).toBe(deletion)
  })

  const lines = [
    'id=1; Path=/; Max-Age=60',
    'id=1',
    'id=1; Path=/cart; Path=/shop',
    'id=1; Domain=shop.test; Path=/',
    'id=1; Domain=.shop.test; Domain=www.shop.test',
    '__Host-id=1; Secure; Path=/; HttpOnly; SameSite=Strict',
    '__Secure-id=1; Secure; Max-Age=5; Max-Age=60',
    'id=1; Secure; SameSite=None; Partitioned; Path=/',
    `id=${'x'.repeat(4094)}; Path=/${'p'.repeat(1023)}`,
    'flag; Path=/',
    '=flag; Path=/',
  ]
  const profiles = ['rfc6265bis', 'chromium', 'firefox'] as const

  test.each(profiles.flatMap((profile) => lines.map((line) => [profile, line] as const)))(
    'empties the jar of %s of %.60s',
    (profile, line) => {
      const jar = createCookieJar({ profile })
      // A browser that refuses the line in the first place has nothing to delete: Firefox, without a name.
      const { stored } = jar.receive(line, from)
      expect(stored).toBe(!(profile === 'firefox' && line.startsWith('=')))
      const deletion = jar.receive(deletionLineFor(line, from.url), from)
      expect(deletion.deleted ?? false).toBe(stored)
      expect(Object.values(jar.retrieve(from)).flat()).toEqual([''])
    },
  )

  test('empties the jar from whatever path it is sent', () => {
    const jar = createCookieJar({ profile: 'chromium' })
    jar.receive('id=1', from)
    jar.receive(deletionLineFor('id=1', from.url), { ...from, url: 'https://www.shop.test/reset/now' })
    expect(jar.retrieve(from).header).toBe('')
  })

  test('leaves out an attribute that browsers ignore for its length', () => {
    const line = `id=1; Path=/; Path=/${'p'.repeat(1024)}`
    expect(deletionLineFor(line, from.url)).toBe(`id=; Path=/; ${end}`)
  })

  test('leaves a cookie of the same name on another path', () => {
    const jar = createCookieJar({ profile: 'chromium' })
    jar.receive('id=1; Path=/cart', from)
    jar.receive(deletionLineFor('id=2; Path=/', from.url), from)
    expect(jar.retrieve(from).header).toBe('id=1')
  })
})
