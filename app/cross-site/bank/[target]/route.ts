import { getEnv } from '@/lib/env'
import { markup, plainDocument } from '@/lib/plain-document'
import { nameOfCookie, targets, type ExperimentCookie, type Target } from '@/lib/wire/attacks'
import { recordAttack } from '@/lib/wire/cross-site'

type Context = RouteContext<'/cross-site/bank/[target]'>

/**
 * The invented bank, which the other site attacks. It asks no same-origin rule, on purpose: it is one of the named
 * exceptions of lib/auth/same-origin.ts. It moves no money and reads nothing: it notes which of the experiment's
 * cookies came, for the learner whose token the request carries.
 */
export async function GET(request: Request, context: Context): Promise<Response> {
  const { target } = await context.params
  return isTarget(target) && target !== 'post-form' ? answer(request, target) : wrongMethod('POST')
}

export async function POST(request: Request, context: Context): Promise<Response> {
  const { target } = await context.params
  return target === 'post-form' ? answer(request, target) : wrongMethod('GET')
}

async function answer(request: Request, target: Target): Promise<Response> {
  const token = new URL(request.url).searchParams.get('token')
  const result = await recordAttack(request.headers, target, token)
  if (target === 'image' || target === 'probe') return picture(result.ok ? 200 : result.status)
  const allow = { 'frame-ancestors': getEnv().OTHER_SITE_ORIGIN ?? "'none'" }
  if (!result.ok) return bankPage(result.status, markup`<p role="alert">${result.message}</p>`, allow)
  return bankPage(200, markup`<p>${sentence(result.seen)}</p>`, allow)
}

function sentence(seen: ExperimentCookie[]): string {
  if (seen.length === 0) return 'This request carried none of the four cookies: to the bank it is nobody’s.'
  const names = seen.map(nameOfCookie).join(', ')
  return `This request carried ${names}. A bank that keeps its session in such a cookie would take it for yours and pay.`
}

function bankPage(status: number, text: ReturnType<typeof markup>, allow: Record<string, string>): Response {
  const body = markup`<p class="banner" role="note">Training site: Crumb Bank is invented.</p>
<main><h1>Crumb Bank</h1>${text}
<p><a href="/cross-site" target="_top">To the matrix</a></p></main>`
  return plainDocument({ title: 'Crumb Bank', status, body, allow })
}

function picture(status: number): Response {
  const headers = { 'content-type': 'image/svg+xml', 'cache-control': 'no-store' }
  return new Response(svg, { status, headers })
}

const svg =
  '<svg xmlns="http://www.w3.org/2000/svg" width="120" height="40"><rect width="120" height="40" rx="8" fill="#9a3f0c"/></svg>'

function wrongMethod(allow: 'GET' | 'POST'): Response {
  return Response.json(
    { error: `The bank has no such address, or takes ${allow} there.` },
    { status: 405, headers: { allow } },
  )
}

function isTarget(text: string): text is Target {
  return targets.some((target) => target === text)
}
