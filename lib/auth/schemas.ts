import { z } from 'zod'

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
} as const satisfies Record<string, { field: 'username' | 'password' | null; text: string }>

export type Problem = keyof typeof problems

const problemSchema = z.enum(Object.keys(problems) as [Problem, ...Problem[]])

const code = (problem: Problem) => problem

/** What the sign-up form sends: username 3 to 32 characters, password 8 to 256. */
export const signUpSchema = z.object({
  username: z
    .string(code('username-missing'))
    .min(1, { error: code('username-missing'), abort: true })
    .min(3, code('username-short'))
    .max(32, code('username-long'))
    .regex(/^[A-Za-z0-9_-]*$/, code('username-characters')),
  password: z
    .string(code('password-missing'))
    .min(1, { error: code('password-missing'), abort: true })
    .min(8, code('password-short'))
    .max(256, code('password-long')),
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
})

/** The first problem of each field of a refused form. */
export function problemsOf(error: z.ZodError<{ username: string; password: string }>): Problem[] {
  const { username, password } = z.flattenError(error).fieldErrors
  return z
    .array(problemSchema)
    .parse([username?.[0], password?.[0]].filter((message) => message !== undefined))
}

/** A refused form, as it waits in a cookie for the page that shows it: what was typed, but for the password. */
export const refusalSchema = z.object({
  username: z.string().max(256),
  problems: z.array(problemSchema).max(4),
})

export type Refusal = z.infer<typeof refusalSchema>
