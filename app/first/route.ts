import { refuseCrossOrigin } from '@/lib/auth/refuse-cross-origin'
import { firstExperiments, isFirstExperiment } from '@/lib/course/first-experiments'
import { seeOther } from '@/lib/see-other'
import { sendLine } from '@/lib/wire/sent-lines'

/** Sends the line of one of the home page's two buttons: to a script the line's id, to a form the page that shows it. */
export async function POST(request: Request): Promise<Response> {
  const refusal = refuseCrossOrigin(request)
  if (refusal) return refusal
  const form = await request.formData().catch(() => null)
  const experiment = form?.get('experiment')
  if (!isFirstExperiment(experiment)) {
    return Response.json({ error: 'experiment must be hello or google' }, { status: 400 })
  }
  const { id, headers } = await sendLine(request, firstExperiments[experiment].line)
  if (request.headers.get('accept')?.includes('application/json')) return Response.json({ id }, { headers })
  return seeOther(`/cookies?sent=${id}`, headers)
}
