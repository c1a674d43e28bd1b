import 'server-only'
import { endLabSession, startLabSession } from '@/lib/course/lab-sessions'

/** Gives out a voucher: a row that is there until it is spent, as a practice session is until it ends. */
export function giveVoucher(learner: string): Promise<string> {
  return startLabSession(learner, null)
}

/** Crosses a voucher off, in one step: of two who spend it at once only one finds it. @returns whether it was there */
export function spendVoucher(learner: string, voucher: string): Promise<boolean> {
  return endLabSession(learner, voucher)
}
