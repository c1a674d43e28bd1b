import { curlCommands } from '@/lib/course/curl-commands'
import { readExerciseForm } from '@/lib/course/exercise-form'
import { wantsJson } from '@/lib/wants-json'
import { markup, plainDocument } from '@/lib/plain-document'
import { lessonPurpose } from '@/lib/wire/exercise-path'
import { giveToken, TOKEN_MINUTES } from '@/lib/wire/experiment-token'
import { openLab } from '@/lib/wire/lab-id'

/** Makes a token with which curl does an exercise for this learner, and the commands to copy. */
export async function POST(request: Request): Promise<Response> {
  const form = await readExerciseForm(request)
  if (form instanceof Response) return form
  const { lesson, fields } = form

  const { labHash, cookieLine } = openLab(request.headers)
  const { token } = await giveToken(labHash, lessonPurpose(lesson.slug))
  const commands = curlCommands(fields.steps ?? '', lesson.slug, token)
  const response = wantsJson(request)
    ? Response.json({ commands }, { headers: { 'cache-control': 'no-store' } })
    : commandPage(commands, lesson.slug)
  response.headers.append('set-cookie', cookieLine)
  return response
}

function commandPage(commands: string[], slug: string): Response {
  const body = markup`<main>
<h1>Your commands for curl</h1>
<p>One after the other, in one folder. They are good for ${TOKEN_MINUTES} minutes.</p>
${commands.map((command) => markup`<pre>${command}</pre>`)}
<p><a href="/lessons/${slug}#exercise">Back to the exercise</a></p>
</main>`
  return plainDocument({ title: 'Your commands for curl', body })
}
