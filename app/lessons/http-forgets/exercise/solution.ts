import { cookies } from 'next/headers'
import { exercise } from '@/lib/course/exercise'

export const GET = exercise(async (gap) => {
  const cookieStore = await cookies()
  // Gap 1: the name in the cookie first_name, or Guest where this request brings none.
  const name = await gap('name', { cookieStore }, () => cookieStore.get('first_name')?.value ?? 'Guest')
  return new Response(`Hello, ${String(name)}!`)
})

export const POST = exercise(async (gap) => {
  const cookieStore = await cookies()
  // Gap 2: give the visitor a cookie first_name, with a name of your choice.
  await gap('remember', { cookieStore }, () => cookieStore.set('first_name', 'Ada'))
  return new Response('I will know you next time.')
})
