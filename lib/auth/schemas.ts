import 'server-only'
import { z } from 'zod'
import { isCommonPassword } from './common-passwords.ts'

/** What a form can be refused for. The schemas below use the keys as their messages. */
export const problems = {
  'username-missing': { field: 'username', text: 'Type your username.' },
  'username-short': { field: 'username', text: 'A username has at least 3 characters.' },
  'username-long': { field: 'username', text: 'A username has at most 32 characters.' },
  'username-characters': {
    field: 'username',
    text: 'A username has only the letters A to Z, digits, - and _.',
  },
  'username-taken': { field: 'username', text: 'This username is taken.' },
  'password-missing': { field: 'password', text: 'Type your password.' },
  'password-short': { field: 'password', text: 'A password has at least 8 characters.' },
  'password-long': { field: 'password', text: 'A password has at most 256 characters.' },
  // One text for an unknown name and for a wrong password: it must not tell which names exist.
  'credentials-wrong': { field: null, text: 'Username or password is wrong.' },
  'password-common': {
    field: 'password',
    text: 'This password is one of the most common ones, which are tried first. Take another.',
  },
  'password-changed': { field: 'password', text: 'The password was changed meanwhile, elsewhere.' },
  'current-missing': { field: 'current', text: 'Type the password you have now.' },
  'current-wrong': { field: 'current', text: 'This is not your password.' },
  'confirmation-missing': { field: 'confirmation', text: 'This is needed to delete the account.' },
  'confirmation-wrong': { field: 'confirmation', text: 'This is not your password.' },
  'code-missing': { field: 'code', text: 'Type the code that your teacher shows.' },
  'code-wrong': {
    field: 'code',
    text: 'No group has this code. It has seven characters, and never 0, O, 1, I or L.',
  },
  'group-full': { field: 'code', text: 'This group is full.' },
  'nickname-missing': { field: 'nickname', text: 'Choose a nickname.' },
  'nickname-long': { field: 'nickname', text: 'A nickname has at most 20 characters.' },
  'nickname-characters': {
    field: 'nickname',
    text: 'This nickname has a character that cannot be shown here, as some emoji have. Choose another.',
  },
  'nickname-taken': {
    field: 'nickname',
    text: 'Somebody in the group has this nickname, or one that looks like it. Choose another.',
  },
  // The page adds how long to wait.
  'too-many-tries': { field: null, text: 'Too many tries from here.' },
  'no-database': { field: null, text: 'The database does not answer just now.' },
  'too-busy': { field: null, text: 'Too many passwords are waiting to be checked just now.' },
} as const satisfies Record<string, { field: Field | null; text: string }>

/** What a problem can be about; `confirmation` is the password, or a guest's tick, that deletes an account. */
export type Field = 'username' | 'password' | 'current' | 'confirmation' | 'code' | 'nickname'

export type Problem = keyof typeof problems

const problemSchema = z.enum(Object.keys(problems) as [Problem, ...Problem[]])

const code = (problem: Problem) => problem

const newPassword = z
  .string(code('password-missing'))
  .min(1, { error: code('password-missing'), abort: true })
  .min(8, code('password-short'))
  .max(256, code('password-long'))
  .refine(async (password) => !(await isCommonPassword(password)), code('password-common'))

/** A ticked checkbox sends its name, one that is not ticked sends nothing. */
const checkbox = z
  .unknown()
  .optional()
  .transform((value) => value !== undefined)

/** What the sign-up form sends: username 3 to 32 characters, password 8 to 256. Parse it asynchronously. */
export const signUpSchema = z.object({
  username: z
    .string(code('username-missing'))
    .min(1, { error: code('username-missing'), abort: true })
    .min(3, code('username-short'))
    .max(32, code('username-long'))
    .regex(/^[A-Za-z0-9_-]*$/, code('username-characters')),
  password: newPassword,
  remember: checkbox,
})

/** What the login form sends. No more limits than the server needs: a name that cannot exist is just wrong. */
export const loginSchema = z.object({
  username: z
    .string(code('username-missing'))
    .min(1, code('username-missing'))
    // PostgreSQL cannot even look for a text with a NUL.
    .refine((username) => !username.includes('\0'), code('credentials-wrong')),
  password: z
    .string(code('password-missing'))
    .min(1, code('password-missing'))
    .max(256, code('password-long')),
  remember: checkbox,
})

/** What the form sends that changes the password. Parse it asynchronously. */
export const passwordChangeSchema = z.object({
  current: z.string(code('current-missing')).min(1, code('current-missing')).max(256, code('current-wrong')),
  password: newPassword,
})

/** What the form sends that deletes an account: its password, or of a guest that the box is ticked. */
export const deletionSchema = z.object({
  confirmation: z
    .string(code('confirmation-missing'))
    .min(1, code('confirmation-missing'))
    .max(256, code('confirmation-wrong')),
})

/** The first problem of each field of a refused form. */
export function problemsOf(error: z.ZodError): Problem[] {
  const byField = Map.groupBy(error.issues, ({ path }) => path[0])
  return z.array(problemSchema).parse([...byField.values()].map(([first]) => first?.message))
}

/** A refused form, as it waits in a cookie for the page that shows it: what was typed, but for the password. */
export const refusalSchema = z.object({
  username: z.string().max(256),
  code: z.string().max(256).optional(),
  nickname: z.string().max(256).optional(),
  problems: z.array(problemSchema).max(4),
  remember: z.boolean().optional(),
  /** Until when to wait, in milliseconds since 1970. */
  until: z.number().optional(),
})

export type Refusal = z.infer<typeof refusalSchema>
