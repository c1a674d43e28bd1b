/** What the shop sells, and for how much. */
export const prices: Readonly<Record<string, number>> = { teapot: 30, cup: 8 }

interface Visitor {
  role: 'customer' | 'admin'
  /** What lies in the cart. */
  item: string
}

/** Whom the shop knows. */
const visitors: Record<string, Visitor> = {
  Ada: { role: 'customer', item: 'teapot' },
  Grace: { role: 'admin', item: 'cup' },
}

/** What the shop itself knows of somebody; undefined for a username that it does not know. */
export function findVisitor(username: string | null | undefined): Visitor | undefined {
  return username && Object.hasOwn(visitors, username) ? visitors[username] : undefined
}
