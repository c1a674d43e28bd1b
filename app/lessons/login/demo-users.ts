import { readBoundedForm } from '@/lib/read-body'

/** Made-up people. Their passwords are shown on the page and stand here as they are: a real site keeps hashes only. */
const demoUsers = new Map([
  ['ada', 'engine-1843'],
  ['grace', 'bug-1947'],
  ['alan', 'machine-1936'],
])

interface Login {
  username: string
  password: string
}

/** What a login form has sent; empty texts for what it has not. */
export async function readLogin(request: Request): Promise<Login> {
  const form = await readBoundedForm(request)
  if (form instanceof Response) return { username: '', password: '' }
  return { username: textOf(form.get('username')), password: textOf(form.get('password')) }
}

/** Says whether there is such a user. */
export function isUser(username: string): boolean {
  return demoUsers.has(username)
}

/** Says whether there is such a user and this is the password. */
export function isRight({ username, password }: Login): boolean {
  return demoUsers.get(username) === password
}

function textOf(value: FormDataEntryValue | null): string {
  return typeof value === 'string' ? value : ''
}
