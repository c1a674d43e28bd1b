/** One of the app's own cookies: what `/privacy` tells about it and what no experiment may touch. */
export interface OwnCookie {
  name: string
  purpose: string
  lifetime: string
  /** Only a server with groups sets it. */
  isClassrooms?: true
}

export const labCookieName = 'lab'
export const themeCookieName = 'theme'
export const formCookieName = 'form'
export const deviceCookieName = 'device'

/** The only registry of the app's own cookies. */
export const ownCookies: readonly OwnCookie[] = [
  {
    name: 'session (over https: __Host-session)',
    purpose: 'Keeps you signed in: an encrypted session id. Made when you log in.',
    lifetime:
      'Until you close the browser, or 30 days if you ask to be remembered (a guest account: 1 day); in any case ' +
      'until you log out or have not been here for 24 hours',
  },
  {
    name: labCookieName,
    purpose:
      'A random number that tells your experiments from other learners’, and your progress. Made by your first experiment or answer.',
    lifetime: '30 days',
  },
  { name: themeCookieName, purpose: 'Your choice of light or dark. Made by the switch.', lifetime: '1 year' },
  {
    name: formCookieName,
    purpose: 'Brings back what you typed (never the password) when a form had a mistake.',
    lifetime:
      '1 minute, or until the form is accepted; after too many tries, until the next one (15 minutes)',
  },
  {
    name: deviceCookieName,
    purpose:
      'Shows that this browser has been in your account before, so that the wrong passwords of others cannot lock ' +
      'you out. Made when you log in with a password or sign up.',
    lifetime: '1 year',
  },
  {
    name: 'classroom (over https: __Host-classroom)',
    purpose: 'Opens a group to its teacher. Made when you make a group or open the teacher’s link.',
    lifetime: '30 days, or until you close or end the group',
    isClassrooms: true,
  },
]

/**
 * Says whether a cookie of this name would be read as one of the app's own. The other scheme's session name
 * and iron-session's chunk names (`session.0`) count, and so does any spelling that differs only in case.
 * @param name the name under which a server would read the cookie back
 * @example isOwnCookie('SESSION') // true
 */
export function isOwnCookie(name: string): boolean {
  const key = name.toLowerCase().replace(/\.\d+$/, '')
  return reservedNames.has(key)
}

const reservedNames = new Set([
  'session',
  '__host-session',
  labCookieName,
  themeCookieName,
  formCookieName,
  deviceCookieName,
  'classroom',
  '__host-classroom',
])
