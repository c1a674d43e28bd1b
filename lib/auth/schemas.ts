import { z } from 'zod'

const username = z
  .string()
  .min(3, 'A username has at least 3 characters.')
  .max(32, 'A username has at most 32 characters.')
  .regex(/^[A-Za-z0-9_-]*$/, 'A username has only the letters A to Z, digits, - and _.')

const password = z
  .string()
  .min(8, 'A password has at least 8 characters.')
  .max(256, 'A password has at most 256 characters.')

/** What the sign-up form sends: username 3 to 32 characters, password 8 to 256. */
export const signUpSchema = z.object({ username, password })

/** What the login form sends. Only the limits that protect the server: a wrong name or password is told as one. */
export const loginSchema = z.object({
  username: z.string().min(1, 'Type your username.').max(256, 'That is too long for a username.'),
  password: z.string().min(1, 'Type your password.').max(256, 'A password has at most 256 characters.'),
})

/** One message for each field that is wrong. */
export type FieldErrors = Partial<Record<'username' | 'password', string>>

/** The first message of each field of a refused form. */
export function fieldErrorsOf(error: z.ZodError<{ username: string; password: string }>): FieldErrors {
  const { fieldErrors } = z.flattenError(error)
  return {
    ...(fieldErrors.username?.[0] && { username: fieldErrors.username[0] }),
    ...(fieldErrors.password?.[0] && { password: fieldErrors.password[0] }),
  }
}
