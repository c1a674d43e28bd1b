import { lessonHandler } from '@/lib/course/lesson-handler'
import { readSealedCart, sealCart } from '../../sealed-cart'
import { prices } from '../../shop'
import { spendVoucher } from '../../vouchers'

// #region buy
async function buy(_: Request, learner: string) {
  const cart = await readSealedCart(learner)
  if (!cart) return new Response('Refused: this is no cart of the shop.', { status: 400 })
  const isPaid = cart.voucher !== null && (await spendVoucher(learner, cart.voucher))
  await sealCart({ ...cart, voucher: null }, learner)
  return new Response(isPaid ? 'The voucher pays. You pay 0.' : `You pay ${prices[cart.item]}.`)
}
// #endregion

export const POST = lessonHandler(buy)
