import { getEnv } from '@/lib/env'
import { fullJarReason } from '@/lib/wire/cookie-budget'
import { cookieInputSchema, lineOf, ownCookieReason } from '@/lib/wire/cookie-input'
import { seeOther } from '@/lib/see-other'
import { sendLine } from '@/lib/wire/sent-lines'
import { backToForm, cookieInputOf, readCookieForm } from '../form-input'

export async function POST(request: Request): Promise<Response> {
  const fields = await readCookieForm(request)
  if (fields instanceof Response) return fields
  const input = cookieInputSchema.safeParse({ value: '', ...cookieInputOf(fields) })
  if (!input.success || ownCookieReason(input.data.name)) return backToForm('set', fields)
  const line = lineOf(input.data)
  if (fullJarReason(request.headers.get('cookie') ?? '', [line], getEnv().APP_ORIGIN))
    return seeOther('/cookies?problem=full#jar-size')
  const { id, headers } = await sendLine(request, line)
  return seeOther(`/cookies?sent=${id}`, headers)
}
