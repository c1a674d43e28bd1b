/** The session of this lesson: who it is, and what lies in the cart. */
export interface Cart {
  username: string
  teas: number
}

/** What came of reading a cart. */
export type CartReading = { ok: true; cart: Cart } | { ok: false; reason: string }

export const firstCart: Cart = { username: 'Ada', teas: 1 }

/** Reads a cart from whatever a cookie has brought. */
export function cartFrom(data: unknown): CartReading {
  if (typeof data !== 'object' || data === null) return { ok: false, reason: 'no cart in it' }
  if (!('username' in data) || !('teas' in data)) return { ok: false, reason: 'no cart in it' }
  const { username, teas } = data
  if (typeof username !== 'string' || typeof teas !== 'number') return { ok: false, reason: 'no cart in it' }
  return { ok: true, cart: { username, teas } }
}

export const noCookie = { ok: false, reason: 'no such cookie came' } as const
