import { describe, expect, test } from 'vitest'
import type { z } from 'zod'
import {
  deletionSchema,
  loginSchema,
  passwordChangeSchema,
  problems,
  problemsOf,
  refusalSchema,
  signUpSchema,
} from './schemas.ts'

const good = { username: 'Ada_9-z', password: 'a long enough password' }

/** The problems of a refused form; none for an accepted one. */
async function problemsIn(schema: z.ZodType, form: Record<string, unknown>) {
  const { error } = await schema.safeParseAsync(form)
  return error ? problemsOf(error) : []
}

describe('signUpSchema', () => {
  test.each(['abc', 'a'.repeat(32), '---', '___', '123', 'Ada-Lovelace_1815'])(
    'accepts the name %j',
    async (username) => {
      const accepted = { ...good, username, remember: false }
      expect(await signUpSchema.parseAsync({ ...good, username })).toEqual(accepted)
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
  ])('refuses the name %j: %s', async (username, problem) => {
    expect(await problemsIn(signUpSchema, { ...good, username })).toEqual([problem])
  })

  test.each(['k7m2px9w', ' '.repeat(8), 'x'.repeat(256), 'pässwörd', '\0'.repeat(8)])(
    'accepts the password %j as it is',
    async (password) => {
      expect((await signUpSchema.parseAsync({ ...good, password })).password).toBe(password)
    },
  )

  test.each([
    ['', 'password-missing'],
    ['1234567', 'password-short'],
    ['x'.repeat(257), 'password-long'],
    ['12345678', 'password-common'],
    ['PassWord', 'password-common'],
  ])('refuses the password %j: %s', async (password, problem) => {
    expect(await problemsIn(signUpSchema, { ...good, password })).toEqual([problem])
  })

  test('tells one problem for each field', async () => {
    expect(await problemsIn(signUpSchema, { username: '!', password: '' })).toEqual([
      'username-short',
      'password-missing',
    ])
  })
})

describe('loginSchema', () => {
  test.each(['a', 'a'.repeat(1000), 'no such/name', 'ädä'])(
    'lets the name %j be looked up',
    async (username) => {
      expect(await problemsIn(loginSchema, { ...good, username })).toEqual([])
    },
  )

  test('says of a name with NUL, which no database could look up, what it says of an unknown one', async () => {
    expect(await problemsIn(loginSchema, { ...good, username: 'ada\0' })).toEqual(['credentials-wrong'])
  })

  test('accepts a password of 1 to 256 characters', async () => {
    expect(await problemsIn(loginSchema, { ...good, password: 'x' })).toEqual([])
    expect(await problemsIn(loginSchema, { ...good, password: 'x'.repeat(256) })).toEqual([])
    expect(await problemsIn(loginSchema, { ...good, password: 'x'.repeat(257) })).toEqual(['password-long'])
  })

  test('asks for what is empty', async () => {
    expect(await problemsIn(loginSchema, { username: '', password: '' })).toEqual([
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
    async (value) => {
      expect(await problemsIn(schema, { username: value, password: value })).toEqual([
        'username-missing',
        'password-missing',
      ])
    },
  )
})

describe('remember', () => {
  test.each([
    [{}, false],
    [{ remember: 'on' }, true],
    [{ remember: '' }, true],
  ])('of %j is %s: a box that is not ticked sends nothing', async (field, isTicked) => {
    expect(loginSchema.parse({ ...good, ...field }).remember).toBe(isTicked)
    expect((await signUpSchema.parseAsync({ ...good, ...field })).remember).toBe(isTicked)
  })
})

describe('passwordChangeSchema', () => {
  test.each([
    [{ current: '', password: '' }, ['current-missing', 'password-missing']],
    [{ current: 'x', password: '1234567' }, ['password-short']],
    [{ current: 'x', password: 'iloveyou' }, ['password-common']],
    [{ current: 'x'.repeat(257), password: good.password }, ['current-wrong']],
    [{ current: 'x', password: good.password }, []],
  ])('finds in %j: %j', async (form, found) => {
    expect(await problemsIn(passwordChangeSchema, form)).toEqual(found)
  })
})

describe('deletionSchema', () => {
  test.each([
    [{}, ['confirmation-missing']],
    [{ confirmation: '' }, ['confirmation-missing']],
    [{ confirmation: 'on' }, []],
  ])('finds in %j: %j', async (form, found) => {
    expect(await problemsIn(deletionSchema, form)).toEqual(found)
  })
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
