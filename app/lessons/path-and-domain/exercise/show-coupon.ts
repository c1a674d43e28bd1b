import { cookies } from 'next/headers'

/** Answers whether this request carried a coupon: the cart's page and the checkout's are the same but for their path. */
export async function showCoupon(): Promise<Response> {
  const cookieStore = await cookies()
  const coupon = cookieStore.get('coupon')?.value
  return new Response(coupon === undefined ? 'No coupon came here.' : `A coupon came here: ${coupon}`)
}
