import { cookies } from 'next/headers'
import { exercise } from '@/lib/course/exercise'
import { prices } from '../shop'
import { adminPage, receipt, refuse } from './answers'
import { findVisit } from './visit'

// The admin page.
export const GET = exercise(async (gap, _request, learner) => {
  const cookieStore = await cookies()
  const visit = await findVisit(cookieStore.get('task_id')?.value, learner)
  if (!visit) return refuse()
  const claim = cookieStore.get('task_role')?.value

  // Gap 1: true lets the visitor in. visit is the server's own row: { username, role, item }.
  const isAdmin = await gap('isAdmin', { claim, visit }, () => visit.role === 'admin')
  return adminPage(isAdmin, claim)
})

// The check-out.
export const POST = exercise(async (gap, _request, learner) => {
  const cookieStore = await cookies()
  const visit = await findVisit(cookieStore.get('task_id')?.value, learner)
  if (!visit) return refuse()
  const claim = cookieStore.get('task_price')?.value

  // Gap 2: what the visitor pays. prices is the shop's own list: { teapot: 30, cup: 8 }.
  const price = await gap('price', { claim, visit, prices }, () => prices[visit.item])
  return receipt(price, claim)
})
