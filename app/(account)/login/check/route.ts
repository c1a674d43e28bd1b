import { getCurrentUser } from '@/lib/auth/current-user'
import { safeRedirect } from '@/lib/auth/safe-redirect'
import { seeOther } from '@/lib/see-other'

/** Where a login goes when the browser had sent no cookie: did it keep the session cookie just set? */
export async function GET(request: Request): Promise<Response> {
  const next = safeRedirect(new URL(request.url).searchParams.get('next'))
  const problem = `/login?problem=no-cookies&next=${encodeURIComponent(next)}`
  const headers = new Headers({ 'cache-control': 'no-store' })
  return seeOther((await getCurrentUser()) ? next : problem, headers)
}
