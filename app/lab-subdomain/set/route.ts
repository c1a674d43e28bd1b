import { crossOriginReason } from '@/lib/auth/same-origin'
import { readBoundedForm } from '@/lib/read-body'
import { seeOther } from '@/lib/see-other'
import { domainLineOf } from '@/lib/wire/domain-experiment'
import { whichSubdomain } from '../which-subdomain'

/** Sends the line that the subdomain's form asks for, and leads back to the page, which shows what came of it. */
export async function POST(request: Request): Promise<Response> {
  const site = await whichSubdomain(request)
  if (site instanceof Response) return site
  const reason = crossOriginReason(request.headers, site.own)
  if (reason) return Response.json({ error: `Refused: ${reason}.` }, { status: 403 })
  const form = await readBoundedForm(request)
  if (form instanceof Response) return form
  const result = domainLineOf(Object.fromEntries(form), new URL(site.own).hostname)
  if (!result.ok) return Response.json({ error: result.message }, { status: 400 })
  return seeOther('/', new Headers({ 'set-cookie': result.line, 'cache-control': 'no-store' }))
}
