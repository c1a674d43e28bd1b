import { describe, expect, test } from 'vitest'
import { createCookieJar } from '../http/cookie-jar.ts'
import { deletionLineFor } from './deletion-line.ts'

const end = 'Max-Age=0; Expires=Thu, 01 Jan 1970 00:00:00 GMT'

describe('deletionLineFor', () => {
  test.each([
    ['id=1', `id=; ${end}`],
    ['id=1; Path=/cart; Max-Age=60', `id=; Path=/cart; ${end}`],
    ['id=1; MAX-AGE=60; expires=Fri, 01 Jan 2100 00:00:00 GMT', `id=; ${end}`],
    ['id=a=b; Domain=lab.test; Secure; HttpOnly', `id=; Domain=lab.test; Secure; HttpOnly; ${end}`],
    ['id=1; SameSite=None; Secure; Partitioned', `id=; SameSite=None; Secure; Partitioned; ${end}`],
    ['id=1; Path=; X=y=z;; ', `id=; Path=; X=y=z; ${end}`],
    [' id = 1 ;  Path = /a ', `id=; Path=/a; ${end}`],
    ['=nameless; Path=/', `=nameless; Path=/; ${end}`],
    ['nameless; Path=/', `nameless; Path=/; ${end}`],
  ])('of %j is %j', (line, deletion) => {
    expect(deletionLineFor(line)).toBe(deletion)
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
  const from = { url: 'https://www.shop.test/cart/list', via: 'http', now: new Date(0) } as const

  test.each(profiles.flatMap((profile) => lines.map((line) => [profile, line] as const)))(
    'empties the jar of %s of %.60s',
    (profile, line) => {
      const jar = createCookieJar({ profile })
      // A browser that refuses the line in the first place has nothing to delete: Firefox, without a name.
      const { stored } = jar.receive(line, from)
      expect(stored).toBe(!(profile === 'firefox' && line.startsWith('=')))
      const deletion = jar.receive(deletionLineFor(line), from)
      expect(deletion.deleted ?? false).toBe(stored)
      expect(Object.values(jar.retrieve(from)).flat()).toEqual([''])
    },
  )

  test('leaves a cookie of the same name on another path', () => {
    const jar = createCookieJar({ profile: 'chromium' })
    jar.receive('id=1; Path=/cart', from)
    jar.receive(deletionLineFor('id=2; Path=/'), from)
    expect(jar.retrieve(from).header).toBe('id=1')
  })
})
