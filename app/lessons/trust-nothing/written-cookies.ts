/** How much may be written into a cookie of the shop, in characters. */
export const MAX_VALUE = 40

/** The plain cookies of the shop, and what a dishonest visitor writes into them. */
export const writtenCookies = [
  { name: 'shop_role', text: 'admin' },
  { name: 'shop_price', text: '1' },
  { name: 'shop_cart', text: '1' },
] as const
