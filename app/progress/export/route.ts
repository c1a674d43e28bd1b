import { getCurrentUser } from '@/lib/auth/current-user'
import { exportProgress, openProgress } from '@/lib/course/progress'

/** The learner's progress as a file, which `/progress/import` reads on any server of this kind. */
export async function GET(request: Request): Promise<Response> {
  const owner = await openProgress(request.headers, await getCurrentUser())
  const file = await exportProgress(owner)
  return new Response(`${JSON.stringify(file, null, 2)}\n`, {
    headers: {
      'content-type': 'application/json',
      'content-disposition': 'attachment; filename="cookie-lab-progress.json"',
      'cache-control': 'private, no-store',
    },
  })
}
