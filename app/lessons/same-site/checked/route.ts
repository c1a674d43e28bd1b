import { cookies } from 'next/headers'
import { lessonHandler } from '@/lib/course/lesson-handler'
import { getEnv } from '@/lib/env'
import { csrfTokenOf } from '../csrf-token'
import { findCustomer } from '../customer'

// #region checked
async function transfer(request: Request, learner: string) {
  const customer = await findCustomer(learner)
  if (!customer) return new Response('The bank pays nothing: nobody is signed in.', { status: 401 })

  const origin = request.headers.get('origin')
  const isOwnPage = origin === getEnv().APP_ORIGIN
  const cookieStore = await cookies()
  const id = cookieStore.get('bank_sid')?.value ?? ''
  const form = await request.formData()
  const hasToken = form.get('csrf') === csrfTokenOf(id)
  if (!isOwnPage || !hasToken) {
    const refusal = `Refused. Origin: ${origin}. Token: ${hasToken ? 'right' : 'missing or wrong'}.`
    return new Response(refusal, { status: 403 })
  }
  return new Response(`The bank pays 100 crumbs from ${customer}’s account.`)
}
// #endregion

export const POST = lessonHandler(transfer, { isAttacked: true })
