import { cookieHeader, logIn, makeAccount } from './account-requests.ts'
import { password } from './fixtures.ts'
import { sendRaw } from './raw-request.ts'

/** The ids of the account's server actions: each build has its own. */
export interface AccountActions {
  logout: string
  revokeDevice: string
  revokeOtherDevices: string
}

const found = new Map<string, Promise<AccountActions>>()

/** Reads the ids of the actions from the forms that call them. */
export function findActions(origin: string): Promise<AccountActions> {
  const known = found.get(origin) ?? readActions(origin)
  found.set(origin, known)
  return known
}

async function readActions(origin: string): Promise<AccountActions> {
  const { username } = await makeAccount(origin)
  // From two devices, or there is none to sign out.
  const cookie = cookieHeader(await logIn(origin, username, password))
  const { body } = await sendRaw(origin, { path: '/account', headers: { cookie } })
  const forms = body.split('<form ').slice(1)
  const idOf = (button: string) => {
    const form = forms.find((each) => each.split('</form>', 1)[0]?.includes(button))
    const id = /\$ACTION_ID_([0-9a-f]+)/.exec(form ?? '')?.[1]
    if (!id) throw new Error(`/account has no form with “${button}” whose action can be told.`)
    return id
  }
  return {
    logout: idOf('Log out'),
    revokeDevice: idOf('Sign out there'),
    revokeOtherDevices: idOf('Sign out everywhere else'),
  }
}

/** How an action is called: by a form that is sent without a script, or by Next's own script. */
export const waysToCall = ['form', 'script'] as const

/** Calls a server action at a path, with the fields of its form. */
export async function callAction(
  origin: string,
  call: { id: string; way: (typeof waysToCall)[number]; path?: string; fields?: Record<string, string> },
  headers: Record<string, string> = {},
) {
  const { id, way, path = '/account', fields = {} } = call
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(way === 'form' ? name : `_1_${name}`, value)
  // By script the form is the action's one argument, and its fields come under a number.
  if (way === 'form') form.set(`$ACTION_ID_${id}`, '')
  else form.set('0', '["$K1"]')
  const encoded = new Response(form)
  const type = { 'content-type': encoded.headers.get('content-type') ?? '' }
  const byScript = way === 'script' ? { 'next-action': id, accept: 'text/x-component' } : {}
  const all = { ...type, ...byScript, ...headers }
  return sendRaw(origin, { path, method: 'POST', headers: all, body: await encoded.text() })
}
