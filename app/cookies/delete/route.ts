import { cookieDeletionSchema, deletionLineOf, ownCookieReason } from '@/lib/wire/cookie-input'
import { seeOther } from '@/lib/see-other'
import { sendLine } from '@/lib/wire/sent-lines'
import { backToForm, cookieInputOf, readCookieForm } from '../form-input'

export async function POST(request: Request): Promise<Response> {
  const fields = await readCookieForm(request)
  if (fields instanceof Response) return fields
  const input = cookieDeletionSchema.safeParse(cookieInputOf(fields))
  if (!input.success || ownCookieReason(input.data.name)) return backToForm('delete', fields)
  const { name, ...scope } = input.data
  const { id, headers } = await sendLine(request, deletionLineOf(name, scope))
  return seeOther(`/cookies?sent=${id}`, headers)
}
