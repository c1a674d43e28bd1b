import { readForm } from '@/lib/auth/read-form'
import { firstExperiments, isFirstExperiment } from '@/lib/course/first-experiments'
import { getEnv } from '@/lib/env'
import { seeOther } from '@/lib/see-other'
import { wantsJson } from '@/lib/wants-json'
import { fullJarReason } from '@/lib/wire/cookie-budget'
import { sendLine } from '@/lib/wire/sent-lines'

/** Sends the line of one of the home page's two buttons: to a script the line's id, to a form the page that shows it. */
export async function POST(request: Request): Promise<Response> {
  const form = await readForm(request)
  if (form instanceof Response) return form
  const experiment = form.get('experiment')
  if (!isFirstExperiment(experiment)) {
    return Response.json({ error: 'experiment must be hello or google' }, { status: 400 })
  }
  const { line } = firstExperiments[experiment]
  const full = fullJarReason(request.headers.get('cookie') ?? '', [line], getEnv().APP_ORIGIN)
  if (full)
    return wantsJson(request)
      ? Response.json({ error: full }, { status: 431 })
      : seeOther('/cookies?problem=full#jar-size')
  const { id, headers } = await sendLine(request, line)
  if (wantsJson(request)) return Response.json({ id }, { headers })
  return seeOther(`/cookies?sent=${id}`, headers)
}
