/** For password managers: a form that asks for a password alone does not say whose it is. */
export function HiddenUsername({ username }: { username: string }) {
  return <input type="text" autoComplete="username" defaultValue={username} hidden readOnly />
}
