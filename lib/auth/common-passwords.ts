import 'server-only'

let common: Promise<ReadonlySet<string>> | undefined

/**
 * Whether a password is one of the 49,233 most common, in whatever case: those are what an attacker tries first. The
 * list is that of zxcvbn; it is loaded at the first sign-up, not at the start.
 * @see https://cheatsheetseries.owasp.org/cheatsheets/Authentication_Cheat_Sheet.html#implement-proper-password-strength-controls
 * @example await isCommonPassword('Password1') // true
 */
export async function isCommonPassword(password: string): Promise<boolean> {
  const passwords = await (common ??= load())
  return passwords.has(password.toLowerCase())
}

async function load(): Promise<ReadonlySet<string>> {
  const { dictionary } = await import('@zxcvbn-ts/language-common')
  return new Set(dictionary['passwords-common'])
}
