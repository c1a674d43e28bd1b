import { serializeSetCookie } from '../http/serialize-set-cookie.ts'

/** The ways in which the other site makes a browser ask the bank for something. */
export const attacks = [
  'link',
  'get-form',
  'post-form',
  'late-post-form',
  'fetch',
  'image',
  'iframe',
] as const

export type Attack = (typeof attacks)[number]

/** What the address of a target names: how old the cookies are, and so which POST it is, the server knows itself. */
export const targets = ['link', 'get-form', 'post-form', 'fetch', 'image', 'iframe', 'probe'] as const

export type Target = (typeof targets)[number]

/** The four cookies that an experiment gives, by what their line says about SameSite. */
export const experimentCookies = ['none', 'lax', 'strict', 'unset'] as const

export type ExperimentCookie = (typeof experimentCookies)[number]

/** Where the cookies are sent: under the bank's targets, and to the page that leads there. */
export const experimentPath = '/cross-site'

export const bankPath = `${experimentPath}/bank`

/** The lesson whose bank another site is meant to reach. */
export const attackedLesson = 'same-site'

const EXPERIMENT_SECONDS = 15 * 60

/** Chromium lets a cookie without SameSite go with a cross-site POST for two minutes. */
export const UNSET_SECONDS = 120

/** The browser counts from when the cookie arrived: for so long after the two minutes nobody can tell. */
export const UNCERTAIN_SECONDS = 5

export function nameOfCookie(cookie: ExperimentCookie): string {
  return `bank_${cookie}`
}

/** What else the lines of an experiment say, all of them. */
export interface LineOptions {
  httpOnly?: boolean
}

/** The lines of an experiment, all alike but for SameSite. `None` is heard only with Secure. */
export function linesOf(value: string, options: LineOptions = {}): string[] {
  const sameSite = { none: 'None', lax: 'Lax', strict: 'Strict', unset: undefined } as const
  return experimentCookies.map((cookie) =>
    serializeSetCookie({
      name: nameOfCookie(cookie),
      value,
      path: experimentPath,
      maxAge: EXPERIMENT_SECONDS,
      ...options,
      ...(cookie === 'none' && { secure: true }),
      ...(sameSite[cookie] && { sameSite: sameSite[cookie] }),
    }),
  )
}

/**
 * Names the attack of a request.
 * @param age how old the cookies are, in milliseconds
 * @returns null: so close to the two minutes that the outcome would say nothing
 */
export function attackOf(target: Exclude<Target, 'probe'>, age: number): Attack | null {
  if (target !== 'post-form') return target
  const late = age / 1000 - UNSET_SECONDS
  if (late < 0) return 'post-form'
  return late < UNCERTAIN_SECONDS ? null : 'late-post-form'
}

/** How an attack's request looks to the browser. */
export function requestOf(attack: Attack): { method: string; topLevelNavigation: boolean } {
  const isPost = attack === 'post-form' || attack === 'late-post-form'
  const isEmbedded = attack === 'fetch' || attack === 'image' || attack === 'iframe'
  return { method: isPost ? 'POST' : 'GET', topLevelNavigation: !isEmbedded }
}
