import { describe, expect, test } from 'vitest'
import { loginSchema, problems, problemsOf, refusalSchema, signUpSchema } from './schemas.ts'

const good = { username: 'Ada_9-z', password: 'a long enough password' }

/** The problems of a refused form; none for an accepted one. */
function problemsIn(schema: typeof signUpSchema | typeof loginSchema, form: Record<string, unknown>) {
  const { error } = schema.safeParse(form)
  return error ? problemsOf(error) : []
}

describe('signUpSchema', () => {
  test.each(['abc', 'a'.repeat(32), '---', '___', '123', 'Ada-Lovelace_1815'])(
    'accepts the name %j',
    (username) => {
      expect(signUpSchema.parse({ ...good, username })).toEqual({ ...good, username })
    },
  )

  test.each([
    ['', 'username-missing'],
    ['ab', 'username-short'],
    ['a'.repeat(33), 'username-long'],
    ['a b', 'username-characters'],
    [' ada', 'username-characters'],
    ['ada\n', 'username-characters'],
    ['ada\0', 'username-characters'],
    ['ädä', 'username-characters'],
    ['аdа', 'username-characters'],
    ['\u212aate', 'username-characters'],
    ['<b>ada', 'username-characters'],
  ])('refuses the name %j: %s', (username, problem) => {
    expect(problemsIn(signUpSchema, { ...good, username })).toEqual([problem])
  })

  test.each(['12345678', ' '.repeat(8), 'x'.repeat(256), 'pässwörd', '\0'.repeat(8)])(
    'accepts the password %j as it is',
    (password) => {
      expect(signUpSchema.parse({ ...good, password }).password).toBe(password)
    },
  )

  test.each([
    ['', 'password-missing'],
    ['1234567', 'password-short'],
    ['x'.repeat(257), 'password-long'],
  ])('refuses the password %j: %s', (password, problem) => {
    expect(problemsIn(signUpSchema, { ...good, password })).toEqual([problem])
  })

  test('tells one problem for each field', () => {
    expect(problemsIn(signUpSchema, { username: '!', password: '' })).toEqual([
      'username-short',
      'password-missing',
    ])
  })
})

describe('loginSchema', () => {
  test.each(['a', 'a'.repeat(1000), 'no such/name', 'ädä'])('lets the name %j be looked up', (username) => {
    expect(problemsIn(loginSchema, { ...good, username })).toEqual([])
  })

  test('says of a name with NUL, which no database could look up, what it says of an unknown one', () => {
    expect(problemsIn(loginSchema, { ...good, username: 'ada\0' })).toEqual(['credentials-wrong'])
  })

  test('accepts a password of 1 to 256 characters', () => {
    expect(problemsIn(loginSchema, { ...good, password: 'x' })).toEqual([])
    expect(problemsIn(loginSchema, { ...good, password: 'x'.repeat(256) })).toEqual([])
    expect(problemsIn(loginSchema, { ...good, password: 'x'.repeat(257) })).toEqual(['password-long'])
  })

  test('asks for what is empty', () => {
    expect(problemsIn(loginSchema, { username: '', password: '' })).toEqual([
      'username-missing',
      'password-missing',
    ])
  })
})

describe.each([
  ['signUpSchema', signUpSchema],
  ['loginSchema', loginSchema],
])('%s', (_, schema) => {
  test.each([undefined, null, 7, ['ada'], new File(['x'], 'x.txt')])(
    'takes %s, which no honest form sends, for a missing field',
    (value) => {
      expect(problemsIn(schema, { username: value, password: value })).toEqual([
        'username-missing',
        'password-missing',
      ])
    },
  )
})

describe('problems', () => {
  test('has one text for an unknown name and a wrong password, which names no field', () => {
    expect(problems['credentials-wrong'].field).toBeNull()
  })
})

describe('refusalSchema', () => {
  test('accepts what was typed and the problems found', () => {
    const refusal = { username: 'x'.repeat(256), problems: ['username-long', 'password-short'] }
    expect(refusalSchema.parse(refusal)).toEqual(refusal)
  })

  test.each([
    { username: 'x'.repeat(257), problems: [] },
    { username: 'ada', problems: ['Your account is locked, call 555-1234'] },
    { username: 'ada', problems: ['constructor'] },
    { username: 'ada', problems: Array(5).fill('username-short') },
    { username: 1, problems: [] },
    { problems: [] },
    null,
  ])('refuses a forged one: %j', (forged) => {
    expect(refusalSchema.safeParse(forged).success).toBe(false)
  })

  test('never carries a password on', () => {
    expect(refusalSchema.parse({ ...good, problems: [] })).not.toHaveProperty('password')
  })
})
