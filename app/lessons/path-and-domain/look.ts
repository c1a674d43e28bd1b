import { cookies } from 'next/headers'
import { threeCookies } from './three-cookies'

/** Answers which of the three cookies this request carried. */
export async function look(): Promise<Response> {
  const cookieStore = await cookies()
  const came = threeCookies.filter((name) => cookieStore.has(name))
  return new Response(came.length > 0 ? `Came here: ${came.join(', ')}` : 'None of the three came here.')
}
