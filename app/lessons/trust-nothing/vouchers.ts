import 'server-only'
import { endLabSession, readLabSession, startLabSession } from '@/lib/course/lab-sessions'

/** Gives out a voucher: a row that is there until it is spent, as a practice session is until it ends. */
export function giveVoucher(learner: string): Promise<string> {
  return startLabSession(learner, null)
}

/** Crosses a voucher off. @returns whether it was still there */
export async function spendVoucher(learner: string, voucher: string): Promise<boolean> {
  const row = await readLabSession(learner, voucher)
  await endLabSession(learner, voucher)
  return row !== null
}
