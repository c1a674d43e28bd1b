import { createHmac } from 'node:crypto'
import { describe, expect, test } from 'vitest'

/** As Flask 3.1.3 sent it from `session['username'] = 'bob'` with the tutorial's key. */
const session = 'eyJ1c2VybmFtZSI6ImJvYiJ9.awA2vA.iNsfLGNadb1vAFohq1hnalPPAU0'

/** Signs as itsdangerous 2.2 does for Flask: HMAC-SHA1, with a key derived from the secret and a fixed salt. */
function sign(text: string, secret: string): string {
  const key = createHmac('sha1', secret).update('cookie-session').digest()
  return createHmac('sha1', key).update(text).digest('base64url')
}

describe('Flask’s session cookie', () => {
  const [contents = '', time = '', signature = ''] = session.split('.')

  test('can be read by anybody', () => {
    expect(JSON.parse(Buffer.from(contents, 'base64url').toString())).toEqual({ username: 'bob' })
  })

  test('can be signed by whoever knows the key', () => {
    expect(sign(`${contents}.${time}`, 'your_secret_key')).toBe(signature)
    expect(sign(`${contents}.${time}`, 'another_key')).not.toBe(signature)
  })
})
