/** What the shop sells, and for how much. */
export const prices = { teapot: 30, cup: 8 } as const

interface Visitor {
  role: 'customer' | 'admin'
  /** What lies in the cart. */
  item: keyof typeof prices
}

/** Whom the shop knows. */
export const visitors = {
  Ada: { role: 'customer', item: 'teapot' },
  Grace: { role: 'admin', item: 'cup' },
} as const satisfies Record<string, Visitor>

/** What the shop itself knows of somebody; undefined for a username that it does not know. */
export function findVisitor(username: string | null | undefined): Visitor | undefined {
  return username === 'Ada' || username === 'Grace' ? visitors[username] : undefined
}
