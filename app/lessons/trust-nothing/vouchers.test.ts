import { expect, test } from 'vitest'
import { useTemporaryDatabase } from '@/lib/db/temporary-database'
import { giveVoucher, spendVoucher } from './vouchers'

useTemporaryDatabase()

test('a voucher is spent once, by its own learner, though two spend it at once', async () => {
  const voucher = await giveVoucher('ada')
  expect(await spendVoucher('bo', voucher)).toBe(false)
  const spent = await Promise.all([spendVoucher('ada', voucher), spendVoucher('ada', voucher)])
  expect(spent.sort()).toEqual([false, true])
  expect(await spendVoucher('ada', voucher)).toBe(false)
})
