import { describe, expect, test, vi } from 'vitest'
import { toBase64url } from './base64url.ts'
import { readFlaskSession, signFlaskSession, splitFlaskSession, timeOf } from './flask-session.ts'

// Made by Flask 3.1.3 at this moment, with this key. `npm run flask-format` asks whatever Flask is installed.
const now = new Date('2026-11-20T12:00:00Z')
const key = 'your_secret_key'
const made = {
  cart: 'eyJ1c2VybmFtZSI6IkFkYSIsInRlYXMiOjF9.awA2QA.uUOQBhFE2rMkrL_JOlCuaU5n8-w',
  list: 'WzFd.awA2QA.igmq8wapsl7QFAR8UiVnWPOxGr8',
}

describe('signFlaskSession', () => {
  test('writes byte for byte what Flask does', async () => {
    expect(await signFlaskSession({ username: 'Ada', teas: 1 }, key, now)).toBe(made.cart)
  })

  test('puts a dot before a payload that zlib has made shorter', async () => {
    expect(await signFlaskSession({ note: 'tea '.repeat(30) }, key, now)).toMatch(/^\.eJ[\w-]+\.awA2QA\./)
  })

  test('refuses an empty key', async () => {
    await expect(signFlaskSession({}, '')).rejects.toThrow('The secret key is empty')
  })
})

describe('readFlaskSession', () => {
  const read = (value: string, keys = [key], options: object = {}) =>
    readFlaskSession(value, keys, { now, ...options })

  test('reads what Flask has signed, and when', async () => {
    expect(await read(made.cart)).toEqual({ ok: true, data: { username: 'Ada', teas: 1 }, signedAt: now })
  })

  test('tries each key', async () => {
    expect((await read(made.cart, ['new', key])).ok).toBe(true)
    expect(await read(made.cart, ['new'])).toEqual({ ok: false, reason: 'bad signature' })
    expect(await read(made.cart, [])).toEqual({ ok: false, reason: 'bad signature' })
  })

  test.each([
    ['a changed payload', made.cart.replace('eyJ1', 'eyJ2'), 'bad signature'],
    ['a changed time', made.cart.replace('awA2', 'awA3'), 'bad signature'],
    ['a changed signature', made.cart.replace('.uUOQ', '.uUOR'), 'bad signature'],
    ['a signature that is no base64', `${made.cart}!`, 'bad signature'],
    ['no time', 'e30.e30', 'bad signature'],
    ['no dot', 'e30', 'no signature'],
    ['nothing', '', 'no signature'],
    ['what is signed and no object', made.list, 'malformed payload'],
  ])('names why it refuses %s', async (_, value, reason) => {
    expect(await read(value)).toEqual({ ok: false, reason })
  })

  test('takes a session for 31 days, and none from the future', async () => {
    const after = (seconds: number) =>
      read(made.cart, [key], { now: new Date(now.getTime() + seconds * 1000) })
    expect((await after(31 * 24 * 60 * 60)).ok).toBe(true)
    expect(await after(31 * 24 * 60 * 60 + 1)).toEqual({ ok: false, reason: 'expired' })
    expect(await after(-1)).toEqual({ ok: false, reason: 'expired' })
    expect(await read(made.cart, [key], { maxAge: -1 })).toEqual({ ok: false, reason: 'expired' })
  })

  test('does not unfold a payload without end', async () => {
    const value = await signFlaskSession({ note: 'x'.repeat(60_000) }, key, now)
    expect((await read(value)).ok).toBe(true)
    const payload = await deflate(JSON.stringify({ note: 'x'.repeat(10_000_000) }))
    expect(await read(await resign(`.${payload}`))).toEqual({ ok: false, reason: 'malformed payload' })
  })

  test('looks at nothing before the signature is right', async () => {
    const inflate = vi.spyOn(globalThis, 'DecompressionStream')
    await read(`.eJyr.awA2QA.${made.cart.split('.')[2]}`)
    expect(inflate).not.toHaveBeenCalled()
  })

  test.each(['.!!', '.eJyr', '_w', 'TmFO'])('refuses the signed payload %s', async (payload) => {
    expect(await read(await resign(payload))).toEqual({ ok: false, reason: 'malformed payload' })
  })
})

test('splits at the last two dots: a compressed payload has one of its own', () => {
  expect(splitFlaskSession('.a.b.c')).toEqual({ payload: '.a', time: 'b', signature: 'c' })
  expect(splitFlaskSession('a.b')).toEqual({ payload: 'a', time: null, signature: 'b' })
  expect(splitFlaskSession('a')).toEqual({ payload: 'a', time: null, signature: null })
})

test('reads the time of a signature', () => {
  expect(timeOf('awA2QA')).toEqual(now)
  expect(timeOf('')).toEqual(new Date(0))
  expect(timeOf('!')).toBeNull()
  expect(timeOf('_'.repeat(10))).toBeNull()
  expect(timeOf('_'.repeat(12))).toBeNull()
})

/** Signs a payload that no serializer has written. */
async function resign(payload: string): Promise<string> {
  const encode = (text: string) => new TextEncoder().encode(text)
  const sign = async (secret: BufferSource, text: string) => {
    const hmac = { name: 'HMAC', hash: 'SHA-1' }
    const hmacKey = await crypto.subtle.importKey('raw', secret, hmac, false, ['sign'])
    return new Uint8Array(await crypto.subtle.sign('HMAC', hmacKey, encode(text)))
  }
  const signed = `${payload}.awA2QA`
  return `${signed}.${toBase64url(await sign(await sign(encode(key), 'cookie-session'), signed))}`
}

async function deflate(text: string): Promise<string> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('deflate'))
  return toBase64url(new Uint8Array(await new Response(stream).arrayBuffer()))
}
