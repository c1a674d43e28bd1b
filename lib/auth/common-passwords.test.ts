import { dictionary } from '@zxcvbn-ts/language-common'
import { describe, expect, test } from 'vitest'
import { isCommonPassword } from './common-passwords.ts'

describe('isCommonPassword', () => {
  test('refuses each of the 10,000 most common that is long enough, in whatever case', async () => {
    const most = dictionary['passwords-common'].slice(0, 10_000)
    const long = most.filter((password) => password.length >= 8)
    expect(most).toHaveLength(10_000)
    expect(long.length).toBeGreaterThan(3000)
    for (const password of long) {
      expect(await isCommonPassword(password), password).toBe(true)
      expect(await isCommonPassword(password.toUpperCase()), password).toBe(true)
    }
  })

  test.each(['correct horse battery', 'k7m2p-x9w4q-n3b8v-r5t6z', '', 'constructor__', 'password1 '])(
    'has nothing against %j',
    async (password) => {
      expect(await isCommonPassword(password)).toBe(false)
    },
  )
})
