import { backToForm, readCookieForm } from '../form-input'

/** Reading changes nothing: the page does it, from its own request's `Cookie` header. */
export async function POST(request: Request): Promise<Response> {
  const fields = await readCookieForm(request)
  return fields instanceof Response ? fields : backToForm('read', fields)
}
