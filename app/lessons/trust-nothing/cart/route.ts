import { lessonHandler } from '@/lib/course/lesson-handler'
import { sealCart } from '../sealed-cart'
import { giveVoucher } from '../vouchers'

export const POST = lessonHandler(async (_request, learner) => {
  await sealCart({ item: 'teapot', voucher: await giveVoucher(learner) }, learner)
  return new Response('In your sealed cart: a teapot, and a voucher for one.')
})
