import { effectiveCookieName, parseSetCookie } from '@/lib/http/set-cookie'
import type { WireEntry } from '@/lib/wire/wire-entry'

/** What the line of the session cookie can say about SameSite. */
export const settings = ['None', 'Lax', 'Strict', 'nothing'] as const

export type Setting = (typeof settings)[number]

/** The ways in which the other site, or the e-mail, makes the browser ask the bank. */
export const ways = ['link', 'form', 'fetch', 'image', 'iframe', 'mail'] as const

export type Way = (typeof ways)[number]

type Exchange = Pick<WireEntry, 'target' | 'method' | 'startedAt' | 'context'> & {
  cookies: readonly { name: string }[] | null
  lines: readonly { text: string }[]
}

/** A login at the bank. */
export interface SignIn {
  setting: Setting
  /** Milliseconds since 1970. */
  at: number
}

interface Cell {
  hasCome: boolean
  /** How old the cookie was, in seconds. */
  age: number
}

export interface Board {
  signIn: SignIn | null
  /** Of a setting and a way, as `Lax/form`: what the newest attack brought. */
  cells: ReadonlyMap<`${Setting}/${Way}`, Cell>
  /** Null: not known yet. */
  areThirdPartyCookiesBlocked: boolean | null
}

const lesson = '/lessons/same-site'

/** Reads from the wire which attack brought the bank's cookie, for each setting that it was given. */
export function boardOf(exchanges: readonly Exchange[]): Board {
  const cells = new Map<`${Setting}/${Way}`, Cell>()
  let signIn: SignIn | null = null
  let areThirdPartyCookiesBlocked: boolean | null = null
  for (const exchange of exchanges) {
    const names = exchange.cookies?.map(({ name }) => name) ?? []
    const line = exchange.lines.find(({ text }) => effectiveCookieName(text) === 'bank_sid')
    if (line) signIn = { setting: settingOf(line.text), at: exchange.startedAt }
    if (exchange.context['sec-fetch-site'] !== 'cross-site') continue
    if (exchange.target === `${lesson}/probe`) areThirdPartyCookiesBlocked = !names.includes('bank_probe')
    const way = wayOf(exchange.target)
    if (!way || !signIn) continue
    const age = Math.round((exchange.startedAt - signIn.at) / 1000)
    cells.set(`${signIn.setting}/${way}`, { hasCome: names.includes('bank_sid'), age })
  }
  return { signIn, cells, areThirdPartyCookiesBlocked }
}

function settingOf(line: string): Setting {
  const attribute = parseSetCookie(line).attributes.findLast(
    ({ name }) => name.text.toLowerCase() === 'samesite',
  )
  const value = attribute?.value?.text.toLowerCase()
  return settings.find((setting) => setting.toLowerCase() === value) ?? 'nothing'
}

function wayOf(target: string): Way | undefined {
  if (target === `${lesson}/account`) return 'mail'
  return ways.find((way) => target === `${lesson}/transfer/${way}`)
}
