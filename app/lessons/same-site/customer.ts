import 'server-only'
import { cookies } from 'next/headers'
import { readLabSession } from '@/lib/course/lab-sessions'

/** Whose account it is, by the cookie that came; null: nobody's. */
export async function findCustomer(learner: string): Promise<string | null> {
  const cookieStore = await cookies()
  const session = await readLabSession(learner, cookieStore.get('bank_sid')?.value)
  return session?.username ?? null
}
