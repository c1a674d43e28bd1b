import { cookies } from 'next/headers'
import { exercise } from '@/lib/course/exercise'

export const POST = exercise(async (gap) => {
  const cookieStore = await cookies()
  const id = crypto.randomUUID().slice(0, 8)

  // Gap 1: the line must keep the promise of the name, and no script may read the id.
  await gap('keep', { cookieStore, id }, () => cookieStore.set('__Host-task_id', id))

  return new Response(`Your id is ${id}.`)
})

export const GET = exercise(async (gap) => {
  const cookieStore = await cookies()

  // Gap 2: the id that has come back.
  const id = await gap('id', { cookieStore }, () => undefined)

  return new Response(typeof id === 'string' ? `You came with the id ${id}.` : 'You came without an id.')
})
