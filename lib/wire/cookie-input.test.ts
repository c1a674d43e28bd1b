import { beforeEach, describe, expect, test, vi } from 'vitest'
import { createCookieJar } from '../http/cookie-jar.ts'
import {
  cookieDeletionSchema,
  cookieInputSchema,
  cookieScopeSchema,
  deletionLineOf,
  lineOf,
  ownCookieReason,
} from './cookie-input.ts'

/** The line that an input gives. */
const lineFor = (input: Record<string, unknown>) =>
  lineOf(cookieInputSchema.parse({ name: 'a', value: '1', ...input }))

/** The problems of an input, by field. */
function problemsIn(input: unknown): Record<string, string> {
  const issues = cookieInputSchema.safeParse(input).error?.issues ?? []
  return Object.fromEntries(issues.map(({ path, message }) => [path.join('.'), message]))
}

const withField = (field: string, value: unknown) => ({ name: 'a', value: '1', [field]: value })

describe('lineOf', () => {
  test.each([
    [{}, 'a=1; Path=/'],
    [{ value: '' }, 'a=; Path=/'],
    [{ value: 'Hello, World; "ü"' }, 'a=Hello%2C%20World%3B%20%22%C3%BC%22; Path=/'],
    [{ value: 'a\r\nset-cookie: session=x\0' }, 'a=a%0D%0Aset-cookie%3A%20session%3Dx%00; Path=/'],
    [{ value: '\ud800' }, 'a=%EF%BF%BD; Path=/'],
    [{ maxAge: 60 }, 'a=1; Max-Age=60; Path=/'],
    [{ maxAge: 0 }, 'a=1; Max-Age=0; Path=/'],
    [{ maxAge: -1 }, 'a=1; Max-Age=-1; Path=/'],
    [{ expires: '2030-01-31T12:00:00Z' }, 'a=1; Expires=Thu, 31 Jan 2030 12:00:00 GMT; Path=/'],
    [{ expires: '2030-01-31T12:00:00.999+02:00' }, 'a=1; Expires=Thu, 31 Jan 2030 10:00:00 GMT; Path=/'],
    [{ expires: '2030-01-31T12:00Z' }, 'a=1; Expires=Thu, 31 Jan 2030 12:00:00 GMT; Path=/'],
    [{ expires: '2030-01-31' }, 'a=1; Expires=Thu, 31 Jan 2030 00:00:00 GMT; Path=/'],
    [{ expires: 'Thu, 31 Jan 2030 12:00:00 GMT' }, 'a=1; Expires=Thu, 31 Jan 2030 12:00:00 GMT; Path=/'],
    [{ expires: '1601-01-01' }, 'a=1; Expires=Mon, 01 Jan 1601 00:00:00 GMT; Path=/'],
    [{ expires: '9999-12-31' }, 'a=1; Expires=Fri, 31 Dec 9999 00:00:00 GMT; Path=/'],
    [{ path: '/cart/a b:~' }, 'a=1; Path=/cart/a b:~'],
    [{ domain: 'google.com' }, 'a=1; Domain=google.com; Path=/'],
    [{ domain: '.Shop.Test' }, 'a=1; Domain=.Shop.Test; Path=/'],
    [{ domain: '127.0.0.1' }, 'a=1; Domain=127.0.0.1; Path=/'],
    [{ secure: true, httpOnly: true, partitioned: true }, 'a=1; Path=/; Secure; HttpOnly; Partitioned'],
    [{ secure: false, httpOnly: false, partitioned: false }, 'a=1; Path=/'],
    [{ sameSite: 'Strict' }, 'a=1; Path=/; SameSite=Strict'],
    [{ sameSite: 'Lax' }, 'a=1; Path=/; SameSite=Lax'],
    [{ sameSite: 'None' }, 'a=1; Path=/; SameSite=None'],
    [{ priority: 'Low' }, 'a=1; Path=/; Priority=Low'],
    [{ priority: 'Medium' }, 'a=1; Path=/; Priority=Medium'],
    [{ priority: 'High' }, 'a=1; Path=/; Priority=High'],
  ])('of %j is %j', (input, line) => {
    expect(lineFor(input)).toBe(line)
  })

  test('writes every attribute at once', () => {
    const all = {
      maxAge: 60,
      expires: '2030-01-31T12:00:00Z',
      domain: 'shop.test',
      path: '/cart',
      secure: true,
      httpOnly: true,
      sameSite: 'None',
      partitioned: true,
      priority: 'High',
    }
    expect(lineFor(all)).toBe(
      'a=1; Max-Age=60; Expires=Thu, 31 Jan 2030 12:00:00 GMT; Domain=shop.test; Path=/cart; Secure; HttpOnly; ' +
        'SameSite=None; Partitioned; Priority=High',
    )
  })

  test('gives one line of ASCII without a comma, at which Next would split it, for all that is accepted', () => {
    const characters = [
      ...Array.from({ length: 256 }, (_, code) => String.fromCharCode(code)),
      '\u2028',
      '☕',
      '\ud800',
    ]
    for (const character of characters) {
      expect(lineFor({ value: `${character}, b=2${character}` })).toMatch(/^[\x21-\x2b\x2d-\x7e]+; Path=\/$/)
      for (const path of [`/${character}`, `/${character} b=2`]) {
        const { data } = cookieInputSchema.safeParse(withField('path', path))
        if (data) expect(lineOf(data)).toMatch(/^a=1; Path=\/[\x20-\x2b\x2d-\x3a\x3c-\x7e]*$/)
      }
    }
  })
})

describe('cookieInputSchema', () => {
  test.each(['a', '__Host-id', "!#$%&'*+-.^_`|~09AZ", 'x'.repeat(4095)])('accepts the name %.40s', (name) => {
    expect(problemsIn({ name, value: '1' })).toEqual({})
  })

  test.each([
    ['', 'A cookie needs a name.'],
    ...['a b', ' a', 'a=b', 'a;b', 'a,b', 'a\tb', 'a\r\nb', 'a\0', 'ä', '"a"', 'a/b', '=session'].map(
      (name) => [name, "A name has letters, digits and !#$%&'*+-.^_`|~ only."],
    ),
  ])('refuses the name %j', (name, problem) => {
    expect(problemsIn({ name, value: '1' })).toEqual({ name: problem })
  })

  test('accepts 4096 octets of name and encoded value, and no more', () => {
    expect(problemsIn({ name: 'a', value: 'x'.repeat(4095) })).toEqual({})
    expect(problemsIn({ name: 'a', value: 'x'.repeat(4096) })).toHaveProperty('value')
    expect(problemsIn({ name: 'aa', value: 'x'.repeat(4095) })).toHaveProperty('value')
    expect(problemsIn({ name: 'a', value: 'ü'.repeat(682) })).toEqual({})
    expect(problemsIn({ name: 'a', value: 'ü'.repeat(683) })).toHaveProperty('value')
  })

  test('accepts 1024 octets of path, and no more', () => {
    expect(problemsIn(withField('path', `/${'p'.repeat(1023)}`))).toEqual({})
    expect(problemsIn(withField('path', `/${'p'.repeat(1024)}`))).toHaveProperty('path')
  })

  test.each([
    ['maxAge', [1.5, Infinity, NaN, 1e21, '60', '', null, 2 ** 53]],
    ['path', ['', 'cart', '/a;b', '/a; Domain=b', '/ü', '/\t', '/a\r\nb', '/\0', '/a ', '/ ', null, 1]],
    ['path', ['/a, session=x', '/a,lab=x', '/,']],
    [
      'domain',
      ['', '.', 'a b', 'a;b', 'a.', '..a', '-a.test', 'ä.test', '[::1]', 'a:80', 'a,b', 'a/b', null],
    ],
    ['secure', ['true', 1, null]],
    ['httpOnly', ['on', 0]],
    ['partitioned', ['yes']],
    ['sameSite', ['lax', 'STRICT', '', 'no_restriction', true]],
    ['priority', ['low', '', 1]],
    ['value', [1, null, undefined, ['1'], {}]],
    ['name', [1, null, undefined]],
  ] as [string, unknown[]][])('refuses each %s of %j, and names the field', (field, values) => {
    for (const value of values) expect(Object.keys(problemsIn(withField(field, value)))).toEqual([field])
  })

  test.each([
    'banana 12',
    '1',
    'tomorrow',
    '2030-02-30',
    '2030-02-30T12:00Z',
    '2030-01-31T12:00',
    '2030-01-31 12:00',
    '1600-12-31',
    '0001-01-01',
    '10000-01-01',
    '+010000-01-01T00:00Z',
    '9999-12-31T23:59-05:00',
    'Fri, 31 Jan 2030 12:00:00 GMT',
    'Invalid Date',
    '',
    0,
    null,
  ])('refuses the date %j', (expires) => {
    expect(Object.keys(problemsIn(withField('expires', expires)))).toEqual(['expires'])
  })

  test('tells the problems of all fields at once', () => {
    expect(Object.keys(problemsIn({ name: '', value: 1, path: 'x', sameSite: 'x' })).sort()).toEqual([
      'name',
      'path',
      'sameSite',
      'value',
    ])
  })

  test.each([{ samesite: 'Lax' }, { 'max-age': 1 }, { __Host: true }])(
    'refuses the unknown field of %j',
    (extra) => {
      expect(cookieInputSchema.safeParse({ name: 'a', value: '1', ...extra }).success).toBe(false)
    },
  )

  test.each([undefined, null, 'a=1', [], 1])('refuses %j, which is no object', (input) => {
    expect(cookieInputSchema.safeParse(input).success).toBe(false)
  })
})

describe('a Domain on a hosted copy', () => {
  beforeEach(() => {
    vi.resetModules()
    vi.stubEnv('APP_ORIGIN', 'https://lab.uni.edu')
  })

  test.each(['uni.edu', '.uni.edu', 'UNI.edu', 'edu', '.edu'])(
    'may not be %s, which neighbouring sites share, to set or to delete',
    async (domain) => {
      const { cookieInputSchema, cookieScopeSchema } = await import('./cookie-input.ts')
      expect(cookieInputSchema.safeParse(withField('domain', domain)).success).toBe(false)
      expect(cookieScopeSchema.safeParse({ domain }).success).toBe(false)
    },
  )

  test.each([
    'lab.uni.edu',
    '.lab.uni.edu',
    'a.lab.uni.edu',
    'other.uni.edu',
    'google.com',
    'ni.edu',
    'i.edu',
  ])('may be %s: its own, or one that every browser refuses', async (domain) => {
    const { cookieInputSchema } = await import('./cookie-input.ts')
    expect(cookieInputSchema.safeParse(withField('domain', domain)).success).toBe(true)
  })
})

describe('deletionLineOf', () => {
  const end = 'Max-Age=0; Expires=Thu, 01 Jan 1970 00:00:00 GMT'

  test.each([
    [{}, `a=; ${end}; Path=/`],
    [{ path: '/cart' }, `a=; ${end}; Path=/cart`],
    [{ domain: 'shop.test' }, `a=; ${end}; Domain=shop.test; Path=/`],
    [{ secure: true }, `a=; ${end}; Path=/; Secure`],
  ])('of the scope %j is %j', (scope, line) => {
    expect(deletionLineOf('a', cookieScopeSchema.parse(scope))).toBe(line)
  })

  test.each([{}, { path: '/cart' }, { domain: 'shop.test' }, { secure: true }])(
    'deletes what was set with the scope %j',
    (scope) => {
      const jar = createCookieJar({ profile: 'chromium' })
      const from = { url: 'https://shop.test/cart/', via: 'http', now: new Date() } as const
      jar.receive(lineFor(scope), from)
      expect(jar.retrieve(from).header).toBe('a=1')
      jar.receive(deletionLineOf('a', scope), from)
      expect(jar.retrieve(from).header).toBe('')
    },
  )

  test.each([{ value: '1' }, { path: '/a, session=x' }, { secure: 'yes' }, { name: '' }])(
    'has a schema that refuses %j',
    (extra) => {
      expect(cookieDeletionSchema.safeParse({ name: 'a', ...extra }).success).toBe(false)
    },
  )
})

describe('ownCookieReason', () => {
  test('names the cookie that no experiment may touch', () => {
    expect(ownCookieReason('Session')).toMatch(/^"Session" is one of this app's own cookies/)
  })

  test('is null for any other', () => {
    expect(ownCookieReason('username')).toBeNull()
  })
})
