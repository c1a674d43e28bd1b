import { afterEach, describe, expect, test, vi } from 'vitest'
import { evaluateExpression } from './sandbox.ts'

vi.mock('../env.ts', () => ({ getEnv: () => ({ APP_ORIGIN: 'https://lab.uni.edu' }) }))

type Stored = Record<string, unknown>

/** A cookie store as Next's, which remembers what was done to it. */
function cookieStore(cookies: Record<string, string> = {}) {
  const set = vi.fn<(name: string, value: string, options?: Stored) => void>()
  const remove = vi.fn<(cookie: Stored) => void>()
  const list = Object.entries(cookies).map(([name, value]) => ({ name, value }))
  return { getAll: () => list, set, delete: remove }
}

const valueOf = (text: string, scope: Record<string, unknown> = {}) => evaluateExpression(text, scope)

afterEach(() => vi.restoreAllMocks())

describe('evaluateExpression', () => {
  test.each([
    ['1 + a', 3],
    ['undefined', undefined],
    ['null', null],
    ['({ b: [a, "x"] })', { b: [2, 'x'] }],
    ['typeof nothing', 'undefined'],
    ['nothing', undefined],
    ['new Date(0).toISOString()', '1970-01-01T00:00:00.000Z'],
    ['/^\\d+$/.test("12")', true],
    ['a // what it was', 2],
    ['() => 1', undefined],
  ])('%s', async (text, expected) => {
    expect(await valueOf(text, { a: 2, nothing: undefined })).toEqual(expected)
  })

  test('knows what time it is', async () => {
    const now = await valueOf('new Date()')
    expect(Math.abs(Date.parse(String(now)) - Date.now())).toBeLessThan(60_000)
  })

  test.each([
    ['while', '(() => { while (true); })()', /takes too long/],
    ['a loop that QuickJS cannot interrupt', '[].indexOf.call({ length: 2 ** 53 - 1 }, 1)', /takes too long/],
    ['a pattern that backtracks', '/(a+)+$/.test("a".repeat(40) + "b")', /takes too long/],
    // On a machine that is busy its time may be over first.
    ['a text of a gigabyte', '"x".repeat(1e9)', /too much memory|takes too long/],
    ['a list of ten million', 'Array(1e7).fill(1)', /too much memory|takes too long/],
    ['a bomb of texts', '[...Array(40)].reduce((s) => s + s, "x")', /too much memory|too long/],
    ['a recursion', '(function f() { return f() })()', /calls itself/],
    [
      'a deep result',
      '(() => { let a = []; for (let i = 0; i < 1e4; i++) a = [a]; return a })()',
      /too long|deep/,
    ],
    ['a long result', '"x".repeat(5000)', /too long/],
    ['a result in a circle', '(() => { const a = {}; a.a = a; return a })()', /circular/],
    ['an unknown name', 'process.env', /ReferenceError: .*process/],
    ['a syntax error', 'a b', /SyntaxError/],
    ['what is more than one expression', 'undefined); evil(', /SyntaxError|ReferenceError/],
    ['a thrown text', '(() => { throw "x" })()', /\S/],
    ['a BigInt', '1n', /BigInt/],
  ])('refuses %s', async (_, text, message) => {
    await expect(valueOf(text)).rejects.toThrow(message)
    expect(await valueOf('1 + 1')).toBe(2)
  })

  test.each([
    'import("node:fs")',
    'this.constructor.constructor("return typeof process")()',
    '(function () {}).constructor("return typeof globalThis.process")()',
    'globalThis.constructor.constructor("return typeof require")()',
    'Object.prototype.polluted = "x"',
    'JSON.parse = JSON.stringify = () => "x"',
  ])('lets nothing out by %s', async (text) => {
    const result = await valueOf(text).catch(() => 'refused')
    expect(['refused', 'undefined', 'x', undefined]).toContainEqual(
      typeof result === 'object' ? undefined : result,
    )
    expect(({} as Stored).polluted).toBeUndefined()
    expect(await valueOf('({}).polluted')).toBeUndefined()
  })

  test('gives no prototype to what it returns', async () => {
    const result = await valueOf('JSON.parse(\'{"__proto__": {"a": 1}}\')')
    expect(Object.getPrototypeOf(result)).toBe(Object.prototype)
  })

  test('does many at once, one after the other', async () => {
    const all = Array.from({ length: 50 }, (_, a) => valueOf('a * 2', { a }))
    expect(await Promise.all(all)).toEqual(Array.from({ length: 50 }, (_, a) => a * 2))
  })
})

describe('cookieStore in an expression', () => {
  test('reads the request’s cookies, without the app’s own', async () => {
    const scope = { cookieStore: cookieStore({ a: '1', lab: 'secret', session: 'secret' }) }
    expect(await valueOf('cookieStore.get("a").value', scope)).toBe('1')
    expect(await valueOf('cookieStore.get("b")?.value', scope)).toBeUndefined()
    expect(await valueOf('[cookieStore.has("a"), cookieStore.has("b")]', scope)).toEqual([true, false])
    expect(await valueOf('cookieStore.getAll()', scope)).toEqual([{ name: 'a', value: '1' }])
  })

  test('sets, reads back and deletes', async () => {
    const store = cookieStore()
    const text = `(cookieStore.set('a', '1', { maxAge: 5, sameSite: 'Lax', expires: new Date(7) }),
      cookieStore.set({ name: 'b', value: '2', path: '/x' }), cookieStore.delete('c'),
      cookieStore.delete({ name: 'd', path: '/x', secure: true }), cookieStore.get('a').value)`
    expect(await valueOf(text, { cookieStore: store })).toBe('1')
    expect(store.set.mock.calls).toEqual([
      ['a', '1', { maxAge: 5, sameSite: 'lax', expires: 7 }],
      ['b', '2', { path: '/x' }],
    ])
    expect(store.delete.mock.calls).toEqual([[{ name: 'c' }], [{ name: 'd', path: '/x', secure: true }]])
  })

  test.each([
    ['cookieStore.get("session")', /own cookies/],
    ['cookieStore.set("LAB", "x")', /own cookies/],
    ['cookieStore.delete("session.0")', /own cookies/],
    ['cookieStore.set("a, session", "x")', /name is a text/],
    ['cookieStore.set("a; Path=/x", "x")', /name is a text/],
    ['cookieStore.set("a\\r\\nset-cookie: b", "x")', /name is a text/],
    ['cookieStore.set("a", 1)', /use String/],
    ['cookieStore.set("a", "1", "/x")', /third argument of set is an object/],
    ['cookieStore.delete("a", { path: "/x" })', /one argument/],
    ['cookieStore.set("a", "x".repeat(1024))', /over 1 KB/],
    ['cookieStore.set("a", "1", { path: "/x, session=1" })', /commas/],
    ['cookieStore.set("a", "1", { path: "/x; Domain=y" })', /semicolons/],
    ['cookieStore.set("a", "1", { path: "/\\n" })', /commas/],
    ['cookieStore.set("a", "1", { domain: "uni.edu,x" })', /commas/],
    ['cookieStore.set("a", "1", { domain: ".uni.edu" })', /wider Domain/],
    ['cookieStore.set("a", "1", { maxage: 1 })', /Do you mean maxAge\?/],
    ['cookieStore.set("a", "1", { max_age: 1 })', /Do you mean maxAge\?/],
    ['cookieStore.set("a", "1", { sameSite: "x; Secure" })', /"strict", "lax" or "none"/],
    ['cookieStore.set("a", "1", { expires: "never" })', /is a date/],
    ['cookieStore.set("a", "1", { __proto__: { path: "/" }, constructor: 1 })', /no option "constructor"/],
    ['[...Array(11)].map(() => cookieStore.get("a"))', /no more than 10 calls/],
    ['cookieStore.constructor.constructor("return process")()', /process/],
  ])('refuses %s', async (text, message) => {
    const store = cookieStore()
    await expect(valueOf(text, { cookieStore: store })).rejects.toThrow(message)
    expect(store.set).not.toHaveBeenCalled()
    expect(store.delete).not.toHaveBeenCalled()
  })

  test('sets nothing where the expression fails after all', async () => {
    const store = cookieStore()
    await expect(
      valueOf('(cookieStore.set("a", "1"), nothing.at.all)', { cookieStore: store }),
    ).rejects.toThrow()
    expect(store.set).not.toHaveBeenCalled()
  })

  test('sets nothing in a jar that is full', async () => {
    const store = cookieStore({ a: 'x'.repeat(33_000) })
    await expect(valueOf('cookieStore.set("a", "1")', { cookieStore: store })).rejects.toThrow(/over 32 KB/)
  })
})
